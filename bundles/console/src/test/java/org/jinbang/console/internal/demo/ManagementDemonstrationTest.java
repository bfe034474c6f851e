package org.jinbang.console.internal.demo;

import org.jinbang.console.internal.demo.management.ManagementDemonstration;

/** The script of the Shanghai award. */
class ManagementDemonstrationTest extends DemonstrationContract {
    ManagementDemonstrationTest() {
        super(new ManagementDemonstration(), "safety-accident");
    }
}
