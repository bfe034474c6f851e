package org.jinbang.console.internal.demo;

import org.jinbang.console.internal.demo.benchmark.BenchmarkDemonstration;

/** The script of the benchmarks. */
class BenchmarkDemonstrationTest extends DemonstrationContract {
    BenchmarkDemonstrationTest() {
        super(new BenchmarkDemonstration(), "accident");
    }
}
