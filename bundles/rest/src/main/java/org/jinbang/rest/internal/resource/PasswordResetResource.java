package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Route;
import org.jinbang.security.Limit;
import org.jinbang.security.PasswordResets;

/** A new password by a link that works once. */
@Path("v1/password-resets")
@Produces(MediaType.APPLICATION_JSON)
public final class PasswordResetResource {
    private final PasswordResets resets;

    /** Whether the server can mail a link. */
    record ByMail(boolean mail) {}

    /** Who forgot the password. */
    record Forgotten(String login) {}

    /** The new password. */
    record Reset(String token, String password) {
        @Override
        public String toString() {
            return "Reset";
        }
    }

    /** Works on what it is given. */
    public PasswordResetResource(PasswordResets resets) {
        this.resets = resets;
    }

    @GET
    @Route(
            zh = "能否通过邮件重设密码；不能时请联系管理员",
            en = "Whether a link can be mailed; if not, ask an administrator",
            access = Access.OPEN,
            answer = ByMail.class)
    public Response byMail() {
        return Response.ok(new ByMail(resets.byMail())).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "请求邮寄重设密码的链接；无论有无此账户，答复相同",
            en = "Have a link mailed; the answer is the same whether there is such an account or not",
            access = Access.OPEN,
            limit = Limit.PUBLIC_WRITE,
            status = 202)
    public Response request(Forgotten forgotten) {
        resets.request(forgotten.login());
        return Response.accepted().build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Route(
            zh = "凭链接设置新密码，全部会话随即结束",
            en = "Set the password by a link; all sessions end",
            access = Access.OPEN,
            limit = Limit.SIGN_IN,
            status = 204)
    public Response reset(Reset reset) {
        resets.reset(reset.token(), reset.password());
        return Response.noContent().build();
    }
}
