package org.jinbang.console.internal.demo;

import org.jinbang.console.internal.demo.mayor.MayorDemonstration;

/** The script of the Chongqing mayor's award. */
class MayorDemonstrationTest extends DemonstrationContract {
    MayorDemonstrationTest() {
        super(new MayorDemonstration());
    }
}
