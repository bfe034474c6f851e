package org.jinbang.console.internal.demo;

import java.util.List;
import java.util.Optional;
import org.jinbang.json.Json;
import org.jinbang.process.Answer;
import org.jinbang.process.ApplicationState;
import org.jinbang.process.Assignment;
import org.jinbang.process.CommandType;
import org.jinbang.process.EditionState;
import org.jinbang.process.Files;
import org.jinbang.process.Preview;
import org.jinbang.process.Reader;
import org.jinbang.process.RefusedException;

/**
 * The way by which the people of a demonstration reach the server. What is read and refused is thrown.
 *
 * @throws RefusedException from every method but {@link #give}
 */
public interface Door extends AutoCloseable {
    /** Casts someone for a role: there is an account afterwards, and whoever needs to is signed in. */
    Person cast(Role role);

    /** Has the register of experts say this of somebody; {@code by} keeps it. */
    void register(Person by, Person expert, List<String> fields, List<String> industries);

    /** Gives a command; {@code target} is empty for one that is addressed to the server. */
    Answer give(Person who, CommandType type, String target, String key, Json.Obj data);

    /** Previews the closing of a stage. */
    Preview preview(Person who, String edition, int batch, String stage);

    /** Asks for a balanced assignment of so many members to each application of a stage. */
    Assignment.Proposal proposal(
            Person who, String edition, int batch, String stage, int perApplication, Optional<String> group);

    /** Uploads a file for an application, or as a proof against it. */
    Files.Stored upload(Person who, String application, String name, byte[] content);

    /** Reads an edition. */
    EditionState edition(Person who, String edition);

    /** An edition on this server. */
    record Held(String id, int year, EditionState.Status status) {}

    /** The editions of a scheme, the latest first. */
    List<Held> editions(String scheme);

    /** Reads an application. */
    ApplicationState application(Person who, String application);

    /** All applications of a batch that may be read. */
    List<Reader.Line> applications(Person who, String edition, int batch);

    /** A public list. */
    Reader.PublicList notice(String edition, String notice);

    /** The winners announced. */
    Reader.PublicList winners(String edition);

    /** The awards revoked, as everybody reads them. */
    List<Reader.Revoked> revocations(String edition);

    /** Checks a certificate. */
    Optional<Reader.CertificateCheck> certificate(String number);

    /** Verifies the journal of an edition. */
    Reader.Verification verify(Person who, String edition);

    @Override
    void close();
}
