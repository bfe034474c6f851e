package org.jinbang.console.internal.demo;

import org.jinbang.console.internal.demo.individual.IndividualDemonstration;

/** The script of the individual award. */
class IndividualDemonstrationTest extends DemonstrationContract {
    IndividualDemonstrationTest() {
        super(new IndividualDemonstration());
    }
}
