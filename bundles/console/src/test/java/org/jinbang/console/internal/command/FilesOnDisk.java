package org.jinbang.console.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jinbang.process.Schemes.Check;
import org.jinbang.process.Schemes.Problem;
import org.jinbang.scheme.Text;
import org.jinbang.schemefile.ReadResult;
import org.jinbang.schemefile.SchemeFiles;

/** Every file stands, every folder has a problem. */
final class FilesOnDisk implements SchemeFiles {
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
