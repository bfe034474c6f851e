package org.jinbang.console.internal.demo;

import org.jinbang.console.internal.demo.collection.CollectionDemonstration;

/** The script of the Chongqing collection. */
class CollectionDemonstrationTest extends DemonstrationContract {
    CollectionDemonstrationTest() {
        super(new CollectionDemonstration());
    }
}
