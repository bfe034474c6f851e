package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.process.Actor;
import org.jinbang.process.Files;
import org.jinbang.process.Persons;
import org.jinbang.process.Reader;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.rest.internal.wire.Answers;
import org.jinbang.rest.internal.wire.Download;
import org.jinbang.rest.internal.wire.Listing;
import org.jinbang.security.Account;
import org.jinbang.security.Accounts;
import org.jinbang.security.Limit;
import org.jinbang.security.PersonalData;
import org.jinbang.security.PublicKeys;
import org.jinbang.security.Session;

/** What the server holds about oneself: read, corrected, taken along, erased. */
@Path("v1/me")
@Produces(MediaType.APPLICATION_JSON)
public final class OwnDataResource {
    private final Accounts accounts;
    private final PublicKeys keys;
    private final PersonalData data;
    private final Persons persons;
    private final Reader reader;
    private final Files files;

    /** The own address for mail; absent to clear it. */
    record Address(Optional<String> email) {}

    /** A line of OpenSSH. */
    record KeyLine(String line) {}

    /** The own password once more. */
    record Wish(String password) {
        @Override
        public String toString() {
            return "Wish";
        }
    }

    /** Works on what it is given. */
    public OwnDataResource(
            Accounts accounts, PublicKeys keys, PersonalData data, Persons persons, Reader reader, Files files) {
        this.accounts = accounts;
        this.keys = keys;
        this.data = data;
        this.persons = persons;
        this.reader = reader;
        this.files = files;
    }

    @PUT
    @Path("email")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(zh = "设置本人的电子邮箱", en = "Set the own address for mail", answer = Account.class)
    public Response email(@Context SecurityContext security, Address address) {
        return Response.ok(accounts.setEmail(Caller.of(security).signedIn(), address.email()))
                .build();
    }

    @GET
    @Path("keys")
    @Route(zh = "列出本人的 SSH 公钥", en = "List the own public keys", answer = PublicKeys.Key.class, list = true)
    public Response keys(@Context SecurityContext security) {
        return Listing.of(keys.list(Caller.of(security).actor().id()));
    }

    @POST
    @Path("keys")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(zh = "登记 SSH 公钥", en = "Add a public key", status = 201, answer = PublicKeys.Key.class)
    public Response addKey(@Context SecurityContext security, KeyLine key) {
        return Response.created(URI.create(Answers.BASE + "/me/keys"))
                .entity(keys.add(Caller.of(security).signedIn(), key.line()))
                .build();
    }

    @DELETE
    @Path("keys/{key}")
    @Route(zh = "移除 SSH 公钥", en = "Remove a public key", status = 204)
    public Response removeKey(@PathParam("key") String key, @Context SecurityContext security) {
        keys.remove(Caller.of(security).signedIn(), key);
        return Response.noContent().build();
    }

    @GET
    @Path("parts")
    @Route(zh = "本人在各届次中的身份", en = "The own parts in editions", answer = Persons.Part.class, list = true)
    public Response parts(@Context SecurityContext security) {
        return Listing.of(persons.parts(Caller.of(security).actor().id()));
    }

    @GET
    @Path("data")
    @Produces(MediaType.WILDCARD)
    @Route(zh = "取得服务器保存的本人全部数据（zip）", en = "All that the server holds about oneself, as zip", answer = byte[].class)
    public Response data(@Context SecurityContext security) {
        Actor self = Caller.of(security).actor();
        List<Reader.Case> cases = persons.parts(self.id()).stream()
                .filter(part -> part.role() == Persons.Role.APPLICANT)
                .map(part -> reader.application(self, part.as()))
                .toList();
        Json.Obj all = data.held(self.id())
                .with(
                        "applications",
                        new Json.Arr(cases.stream().<Json>map(Codec::write).toList()))
                .with("pledges", pledges(self))
                .with("nominations", nominations(self))
                .with("measures", measures(self));
        StreamingOutput zip = out -> write(out, self, all, cases);
        return Response.ok(zip, "application/zip")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.attachment("jinbang-" + self.id() + ".zip"))
                .build();
    }

    /** The pledges made in organs, each with the interests declared. */
    private Json pledges(Actor self) {
        List<Json> pledges = new ArrayList<>();
        persons.parts(self.id()).stream()
                .filter(part -> part.role() == Persons.Role.MEMBER)
                .map(Persons.Part::edition)
                .distinct()
                .forEach(edition -> reader.edition(self, edition).pledges().stream()
                        .filter(pledge -> pledge.person().equals(self.id()))
                        .forEach(pledge -> {
                            Json.Obj written = Codec.write(pledge).with("edition", edition);
                            pledges.add(pledge.interests()
                                    .flatMap(value -> reader.text(self, edition, value))
                                    .map(text -> written.with("interests", Json.parse(text)))
                                    .orElse(written));
                        }));
        return new Json.Arr(pledges);
    }

    /** What was said of the person in nominations, and what became of them. */
    private Json nominations(Actor self) {
        List<Json> nominations = new ArrayList<>();
        reader.editions()
                .forEach(edition -> reader.edition(self, edition.id()).nominations().stream()
                        .filter(each -> each.person().equals(self.id()))
                        .forEach(each -> {
                            Json.Obj written = Codec.write(each).with("edition", edition.id());
                            nominations.add(each.statements()
                                    .flatMap(value -> reader.text(self, edition.id(), value))
                                    .map(text -> written.with("statements", Json.parse(text)))
                                    .orElse(written));
                        }));
        return new Json.Arr(nominations);
    }

    /** The measures imposed on the person, each with its reason. */
    private Json measures(Actor self) {
        List<Json> measures = new ArrayList<>();
        reader.editions()
                .forEach(edition -> reader.edition(self, edition.id()).measures().stream()
                        .filter(each -> each.person().equals(self.id()))
                        .forEach(each -> {
                            Json.Obj written = Codec.write(each).with("edition", edition.id());
                            measures.add(reader.text(self, edition.id(), each.reason())
                                    .map(text -> written.with("reason", text))
                                    .orElse(written));
                        }));
        return new Json.Arr(measures);
    }

    /** File by file, so that never more than one is in memory. */
    private void write(OutputStream out, Actor self, Json.Obj all, List<Reader.Case> cases) throws java.io.IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("data.json"));
            zip.write(all.bytes());
            for (Reader.Case each : cases) {
                for (String id : each.state().files().values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList()) {
                    Files.Content content = files.read(self, id);
                    String name = content.file().name().replaceAll("[/\\\\\\p{Cntrl}]", "_");
                    zip.putNextEntry(new ZipEntry("files/" + id + "/" + name));
                    zip.write(content.bytes().orElse(new byte[0]));
                }
            }
        }
    }

    @POST
    @Path("erasure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "删除本人及其全部数据，不可恢复；参与的届次进行期间不可删除",
            en = "Erase oneself for good; not while an edition in which one has a part is running",
            limit = Limit.SIGN_IN,
            status = 204)
    public Response erase(@Context SecurityContext security, Wish wish) {
        Session session = Caller.of(security).signedIn();
        data.erase(session, session.actor().id(), wish.password());
        return Response.noContent().build();
    }
}
