package org.jinbang.itests.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinbang.json.Json;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.schemefile.SchemeReader;

/** The individual award as it is shipped, and an application to it. All persons are invented. */
final class Award {
    static final String ID = "cn.caq.individual";
    static final int YEAR = 2024;
    static final String TRACK = "entrepreneur";

    private static final String FOLDER = "SCHEME-INF/";

    private Award() {}

    /** What an entrepreneur fills in. */
    static Json.Obj answers(String name) {
        return Json.obj()
                .with("name", name)
                .with("position", "董事长")
                .with("professional-title", "高级工程师")
                .with("years-in-quality", 22)
                .with("phone", "010-00000001")
                .with("email", "someone@example.com")
                .with("organisation", "示例制造有限公司")
                .with("credit-code", "000000000000000001")
                .with("region", "示例省")
                .with("industry", "通用设备制造业")
                .with("conduct", "遵纪守法，无违法违规记录（虚构）。")
                .with("influence", "在示例省制造业有一定影响（虚构）。")
                .with("quality-management", "主导建立质量管理体系，形成“示例一线一卡”管理模式（虚构）。")
                .with("culture", "以“示例零缺陷”为质量价值观（虚构）。")
                .with("team", "建立质量工程师培养制度（虚构）。")
                .with("revenue", years(52_000, 58_000, 64_000))
                .with("profit", years(3_100, 3_600, 4_200))
                .with("benefit", "由本人推动的改进使效益逐年提高，并带动示例产业集群（虚构）。")
                .with("activities", years(1, 2, 2))
                .with("latest-activity", (YEAR - 1) + "-09-15")
                .with("engagement", "领导企业参与示例质量月活动（虚构）。")
                .with("achievements", "示例事迹（虚构）。");
    }

    private static Json.Obj years(long first, long second, long third) {
        return Json.obj()
                .with(String.valueOf(YEAR - 3), first)
                .with(String.valueOf(YEAR - 2), second)
                .with(String.valueOf(YEAR - 1), third);
    }

    /** The scheme as shipped. */
    static Scheme scheme() {
        return SchemeReader.read(ID, files()).candidate().orElseThrow().scheme();
    }

    /** The same under another id, so that an edition more can be opened in the same years. */
    static Schemes.Installed under(Scheme scheme, String id) {
        Scheme copy = new Scheme(
                id,
                scheme.revision(),
                scheme.title(),
                scheme.issuer(),
                scheme.regulation(),
                scheme.edition(),
                scheme.articles(),
                scheme.parameters(),
                scheme.settings(),
                scheme.awards(),
                scheme.organs(),
                scheme.forms(),
                scheme.tracks(),
                scheme.stages());
        return new Schemes.Installed(copy, List.of(), "benchmark", copy.contentHash());
    }

    private static Map<String, byte[]> files() {
        URL found = Award.class.getResource("/" + FOLDER + "scheme.yaml");
        try {
            if (!found.getProtocol().equals("jar")) {
                return files(Path.of(found.toURI()).getParent());
            }
            URI jar = URI.create(found.toString().substring(0, found.toString().indexOf('!')));
            try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
                return files(inside.getPath("/" + FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
