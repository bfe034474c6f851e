package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.jinbang.rest.internal.door.Caller;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.security.Limit;
import org.jinbang.security.SecondFactors;

/** The own second factor. A page draws the QR code from the address that enrolment answers. */
@Path("v1/second-factor")
@Produces(MediaType.APPLICATION_JSON)
public final class SecondFactorResource {
    private final SecondFactors factors;

    /** The own password once more. */
    record Password(String password) {
        @Override
        public String toString() {
            return "Password";
        }
    }

    /** A code of the second factor. */
    record Code(String code) {
        @Override
        public String toString() {
            return "Code";
        }
    }

    /** Recovery codes, shown this once. */
    record RecoveryCodes(List<String> codes) {
        @Override
        public String toString() {
            return "RecoveryCodes";
        }
    }

    /** Works on what it is given. */
    public SecondFactorResource(SecondFactors factors) {
        this.factors = factors;
    }

    @GET
    @Route(
            zh = "查看本人的双因素验证",
            en = "How the own second factor stands",
            beforeSecondFactor = true,
            answer = SecondFactors.Status.class)
    public Response status(@Context SecurityContext security) {
        return Response.ok(factors.status(Caller.of(security).actor().id())).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "开始设置双因素验证",
            en = "Begin to set up the second factor",
            limit = Limit.SIGN_IN,
            beforeSecondFactor = true,
            answer = SecondFactors.Enrolment.class)
    public Response begin(@Context SecurityContext security, Password password) {
        return Response.ok(factors.begin(Caller.of(security).signedIn(), password.password()))
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "以首个验证码确认双因素验证，得到恢复码",
            en = "Confirm the second factor by a first code; answers the recovery codes",
            limit = Limit.SIGN_IN,
            beforeSecondFactor = true,
            answer = RecoveryCodes.class)
    public Response confirm(@Context SecurityContext security, Code code) {
        return Response.ok(new RecoveryCodes(factors.confirm(Caller.of(security).signedIn(), code.code())))
                .build();
    }

    @POST
    @Path("recovery-codes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "换发恢复码，原恢复码作废",
            en = "New recovery codes; the former ones are void",
            limit = Limit.SIGN_IN,
            answer = RecoveryCodes.class)
    public Response renew(@Context SecurityContext security, Code code) {
        return Response.ok(new RecoveryCodes(
                        factors.renewRecovery(Caller.of(security).signedIn(), code.code())))
                .build();
    }

    @POST
    @Path("removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(zh = "关闭本人的双因素验证", en = "Give the second factor up", limit = Limit.SIGN_IN, status = 204)
    public Response remove(@Context SecurityContext security, Code code) {
        factors.remove(Caller.of(security).signedIn(), code.code());
        return Response.noContent().build();
    }
}
