package org.jinbang.itests;

import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOptions;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureSecurity;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestAddress;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/** The server started by Pax Exam: tests can also be run inside of it. */
public final class ServerUnderExam extends Server {

    private static final Pattern JAVA_OPTION =
            Pattern.compile("^\\s+(--add-\\S+(?: [^\\s\\\\]\\S*)?)\\s*\\\\$", Pattern.MULTILINE);

    private static final String LOCAL_REPOSITORY = "org.ops4j.pax.url.mvn.localRepository";

    private final ExamSystem system;
    private final TestContainer container;
    private final ProcessHandle process;

    /** Each probe has a location of its own; Pax Exam takes them out when it stops. */
    private int probes;

    private ServerUnderExam(Home home, ExamSystem system, TestContainer container, ProcessHandle process) {
        super(home);
        this.process = process;
        this.system = system;
        this.container = container;
    }

    /** Starts a server and waits until its boot has finished. */
    public static ServerUnderExam start(String name) {
        Home pattern = Home.unpack(name + "-pattern");
        try {
            Path runs = Files.createDirectories(pattern.directory().resolveSibling(name + "-exam"));
            ExamSystem system = PaxExamRuntime.createTestSystem(options(pattern, runs));
            TestContainer container = PaxExamRuntime.createContainer(system);
            Set<ProcessHandle> before = children();
            startWithoutInput(container);
            ProcessHandle process = children().stream()
                    .filter(child -> !before.contains(child))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Pax Exam started no process"));
            endWithThisProcess(process);
            Home home = new Home(newest(runs), pattern.httpPort(), pattern.sshPort(), pattern.password());
            ServerUnderExam server = new ServerUnderExam(home, system, container, process);
            server.awaitBootOrStop(true);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs a test method inside the server.
     *
     * @param test a JUnit 4 test class that is sent into the server in a bundle of its own, with its package
     * @param method one of its test methods
     * @throws RuntimeException if the method fails
     */
    public void inside(Class<?> test, String method) {
        try {
            TestProbeBuilder probe = system.createProbe();
            TestAddress address = probe.addTest(test, method);
            try (InputStream bundle = probe.build().getStream()) {
                container.install("probe-" + probes++, bundle);
                container.call(address);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ProcessHandle process() {
        return process;
    }

    @Override
    public void stop() {
        if (isRunning()) {
            try {
                container.stop();
            } finally {
                process.destroyForcibly();
            }
        }
    }

    /** Pax Exam would pump this process's input to the server, and wait for its end when the tests are over. */
    private static void startWithoutInput(TestContainer container) {
        InputStream input = System.in;
        System.setIn(InputStream.nullInputStream());
        try {
            container.start();
        } finally {
            System.setIn(input);
        }
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().collect(Collectors.toSet());
    }

    private static Option[] options(Home pattern, Path runs) throws IOException {
        List<Option> options = new ArrayList<>(List.of(
                karafDistributionConfiguration()
                        .frameworkUrl(Home.archive().toUri().toString())
                        .name("Jinbang")
                        .unpackDirectory(runs.toFile()),
                configureSecurity().disableKarafMBeanServerBuilder(),
                configureConsole().ignoreLocalConsole(),
                keepRuntimeFolder(),
                systemTimeout(START.toMillis()),
                vmOptions(javaOptions(pattern)),
                editConfigurationFilePut(
                        "etc/org.apache.felix.http.cfg",
                        "org.osgi.service.http.port",
                        Integer.toString(pattern.httpPort())),
                editConfigurationFilePut("etc/org.jinbang.security.cfg", "secondFactor", "none"),
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg", LOCAL_REPOSITORY, System.getProperty(LOCAL_REPOSITORY)),
                editConfigurationFilePut(
                        "etc/org.apache.karaf.shell.cfg", "sshPort", Integer.toString(pattern.sshPort())),
                editConfigurationFilePut("etc/users.properties", Home.USER, pattern.password() + ",_g_:admingroup")));
        return options.toArray(Option[]::new);
    }

    /** Pax Exam bypasses {@code bin/karaf}, so it must be given the options which that script gives to Java. */
    private static String[] javaOptions(Home pattern) throws IOException {
        String script = Files.readString(pattern.path("bin/karaf"));
        List<String> found = new ArrayList<>(List.of("-Xmx512m"));
        Matcher options = JAVA_OPTION.matcher(script);
        while (options.find()) {
            for (String word : options.group(1).replace("\"", "").split(" ")) {
                String option = word.replace("${KARAF_HOME}/", "");
                found.add(option);
            }
        }
        found.add("-classpath");
        found.add("lib/jdk9plus/*:lib/boot/*");
        return found.toArray(String[]::new);
    }

    private static Path newest(Path runs) throws IOException {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(Files::isDirectory)
                    .max((a, b) ->
                            Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
                    .orElseThrow(() -> new IllegalStateException("Pax Exam unpacked nothing into " + runs));
        }
    }
}
