package org.jinbang.console.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jinbang.process.Schemes.Check;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Text;
import org.jinbang.schemefile.ReadResult;
import org.jinbang.schemefile.Rejected;
import org.jinbang.schemefile.SchemeFiles;

/** Every file stands, every folder has a problem, and one file was refused. */
final class FilesOnDisk implements SchemeFiles {
    @Override
    public List<Rejected> rejected() {
        return List.of(new Rejected(
                "deploy/wrong.scheme.yaml",
                List.of(new Problem("wrong.scheme.yaml:1:1", new Text("没有名称", "no title"))),
                Optional.empty()));
    }

    @Override
    public ReadResult read(Path path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Check verify(Path path) {
        return Files.isDirectory(path)
                ? new Check(List.of(new Problem(path.toString(), new Text("是文件夹", "a folder"))), 0, 0)
                : new Check(List.of(), 3, 2);
    }
}
