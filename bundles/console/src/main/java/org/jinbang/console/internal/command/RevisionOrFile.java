package org.jinbang.console.internal.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jinbang.process.Schemes;
import org.jinbang.scheme.Scheme;
import org.jinbang.schemefile.ReadResult;
import org.jinbang.schemefile.SchemeFiles;

/** Takes an installed revision of a scheme, or a file with a draft of it that is not installed. */
record RevisionOrFile(Schemes schemes, SchemeFiles files, Path folder) {
    /** The scheme that somebody names by its revision or file. */
    Scheme of(String id, String named) {
        Optional<Scheme> installed = schemes.find(id, named).map(Schemes.Installed::scheme);
        return installed
                .or(() -> file(named).map(path -> read(id, path)))
                .orElseThrow(() -> new Failure(
                        "未安装 {0} 的修订 {1}，也没有这个文件；已安装：{2}",
                        "There is no revision {1} of {0} installed, and no such file; there are: {2}",
                        id,
                        named,
                        RevisionCompleter.of(schemes, id)));
    }

    private Optional<Path> file(String named) {
        try {
            return Optional.of(folder.resolve(named)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Scheme read(String id, Path path) {
        ReadResult read = files.read(path);
        Scheme scheme = read.candidate()
                .map(Schemes.Candidate::scheme)
                .orElseThrow(() -> SchemeVerify.problems(path.toString(), new Schemes.Check(read.problems(), 0, 0)));
        if (!scheme.id().equals(id)) {
            throw new Failure(
                    "文件 {0} 是另一办法 {1}，不是 {2}",
                    "The file {0} is of another scheme, {1}, not of {2}", path, scheme.id(), id);
        }
        return scheme;
    }
}
