package org.jinbang.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jinbang.json.Json;
import org.jinbang.rest.internal.door.Access;
import org.jinbang.rest.internal.door.Route;

/** The description of the interface. */
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class DescriptionResource {
    private volatile Json.Obj document = Json.obj();

    /** Takes the document; it describes this route too, so it comes after the routes are known. */
    public void describe(Json.Obj all) {
        document = all;
    }

    @GET
    @Route(
            zh = "本接口的说明（OpenAPI 3.1）",
            en = "The description of this interface (OpenAPI 3.1)",
            access = Access.OPEN,
            answer = Json.Obj.class)
    public Response read() {
        return Response.ok(document).build();
    }
}
