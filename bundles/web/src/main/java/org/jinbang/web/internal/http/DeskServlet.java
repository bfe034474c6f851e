package org.jinbang.web.internal.http;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jinbang.security.Entrance;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The application of the desks below {@code /desk/}. Its addresses are its own, so an unknown one gets the application,
 * but a missing file of its own does not. In {@code index.html} each {@value #NONCE} becomes the nonce that the policy of
 * this one answer names: for the style elements of its components.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern({"/desk", "/desk/*"})
public final class DeskServlet extends HttpServlet {
    /** What the nonce stands for in {@code index.html}. */
    public static final String NONCE = "__CSP_NONCE__";

    private static final long serialVersionUID = 1L;
    private static final String INDEX = "index.html";
    private static final String OWN_FILES = "assets/";

    private final transient Resources resources;
    private final transient Entrance entrance;

    /** Serves what was built into this bundle. */
    @Activate
    public DeskServlet(@Reference Entrance entrance) {
        this(new Resources("/web/desk/"), entrance);
    }

    DeskServlet(Resources resources, Entrance entrance) {
        this.resources = resources;
        this.entrance = entrance;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String info = request.getPathInfo();
        if (info == null) {
            // Links inside the application are relative to the slash.
            Guard.protect(request, response, Guard.PAGE, entrance.publicUrl());
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", "/desk/");
            return;
        }
        String path = info.substring(1);
        if (!path.equals(INDEX)) {
            Guard.protect(request, response, Guard.PAGE, entrance.publicUrl());
            if (Sender.send(resources, path, request, response)) {
                return;
            }
            if (path.startsWith(OWN_FILES)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
        }
        index(request, response);
    }

    private void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Resources.Content> index = resources.find(INDEX);
        String nonce = Guard.nonce();
        Guard.protect(request, response, Guard.application(nonce), entrance.publicUrl());
        response.setHeader("Cache-Control", "no-store");
        if (index.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] bytes = new String(index.get().bytes(), StandardCharsets.UTF_8)
                .replace(NONCE, nonce)
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType(index.get().type());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
