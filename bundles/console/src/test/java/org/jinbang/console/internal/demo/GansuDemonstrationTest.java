package org.jinbang.console.internal.demo;

import org.jinbang.console.internal.demo.gansu.GansuDemonstration;

/** The script of the recommendation of Gansu. */
class GansuDemonstrationTest extends DemonstrationContract {
    GansuDemonstrationTest() {
        super(new GansuDemonstration());
    }
}
