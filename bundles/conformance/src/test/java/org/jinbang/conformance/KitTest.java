package org.jinbang.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What the kit tells through JUnit: a test for each question, failed, skipped or passed. */
final class KitTest {
    private static final Path LAMP = Path.of("../../distribution/src/main/karaf/manual/lamp.scheme.yaml");
    private static String scheme;

    /** As whoever writes a scheme would have it; run by this test alone. */
    static final class Written extends SchemeConformance {
        Written() {
            super(scheme);
        }
    }

    private record Told(String test, TestExecutionResult result) {
        boolean is(TestExecutionResult.Status status) {
            return result.getStatus() == status;
        }

        String message() {
            return result.getThrowable().map(Throwable::getMessage).orElse("");
        }
    }

    private static List<Told> run(Path file) {
        scheme = file.toString();
        List<Told> told = new ArrayList<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(Written.class))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                if (test.isTest()) {
                                    told.add(new Told(test.getDisplayName(), result));
                                }
                            }
                        });
        return told;
    }

    private static Stream<Told> with(List<Told> told, TestExecutionResult.Status status) {
        return told.stream().filter(each -> each.is(status));
    }

    @Test
    void whatNoCaseTestsIsSkippedAndNamed() {
        List<Told> told = run(LAMP);
        assertEquals(0, with(told, TestExecutionResult.Status.FAILED).count(), told::toString);
        assertTrue(
                with(told, TestExecutionResult.Status.ABORTED)
                        .anyMatch(each -> each.message().contains("parameters/lamps is 4 / 2 instead of 3")),
                told::toString);
        assertTrue(
                told.stream().anyMatch(each -> each.test().contains("1 positive cases, 1 negative cases")),
                told::toString);
    }

    @Test
    void whatIsWrongFailsInBothLanguages(@TempDir Path folder) throws IOException {
        Path wrong = folder.resolve("wrong.scheme.yaml");
        Files.writeString(
                wrong, Files.readString(LAMP).replace("title: {zh: 理事会, en: Council}", "title: {zh: 理事会, en: 理事会}"));
        List<Told> failed = with(run(wrong), TestExecutionResult.Status.FAILED).toList();
        assertEquals(1, failed.size(), failed::toString);
        assertTrue(failed.get(0).message().contains("wrong.scheme.yaml:33:3: 英文文字中有汉字"), failed::toString);
        assertTrue(failed.get(0).message().contains("put it into English"), failed::toString);
    }

    @Test
    void aFileThatCannotBeReadFailsWithItsLine(@TempDir Path folder) throws IOException {
        Path broken = folder.resolve("broken.scheme.yaml");
        Files.writeString(broken, Files.readString(LAMP).replace("max-length: 50", "max-length: fifty"));
        List<Told> told = run(broken);
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).message().contains("broken.scheme.yaml:49:"), told::toString);
    }
}
