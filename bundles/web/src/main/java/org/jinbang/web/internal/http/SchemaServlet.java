package org.jinbang.web.internal.http;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jinbang.process.SchemeFormat;
import org.jinbang.security.Entrance;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The JSON Schema of scheme files, for the editors of whoever writes one; there while scheme files can be read. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/schema/scheme.schema.json")
public final class SchemaServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    // Kinds come and go with their bundles, though rarely.
    private static final String FOR_A_WHILE = "public, max-age=300";

    private final transient SchemeFormat format;
    private final transient Entrance entrance;

    /** Publishes {@code format}. */
    @Activate
    public SchemaServlet(@Reference SchemeFormat format, @Reference Entrance entrance) {
        this.format = format;
        this.entrance = entrance;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Guard.protect(request, response, Guard.PAGE, entrance.publicUrl());
        // The same for everybody, and editors inside a browser have an address of their own.
        response.setHeader("Access-Control-Allow-Origin", "*");
        byte[] schema = format.schema().canonical().getBytes(StandardCharsets.UTF_8);
        Sender.send(Resources.Content.of(schema, "application/schema+json"), FOR_A_WHILE, request, response);
    }
}
