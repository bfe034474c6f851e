package org.jinbang.console.internal.demo;

import org.jinbang.console.internal.demo.quality.QualityDemonstration;

/** The script of the China Quality Award. */
class QualityDemonstrationTest extends DemonstrationContract {
    QualityDemonstrationTest() {
        super(new QualityDemonstration());
    }
}
