package org.jinbang.web.internal.http;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jinbang.web.internal.render.Say;
import org.jinbang.web.internal.render.Templates;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The public pages, and whatever no other servlet answers. It has to outrank the whiteboard of REST resources, which claims
 * the same pattern for an application that nobody uses.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/*")
@ServiceRanking(1000)
public final class PublicServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String STYLE = "/style/";

    private final transient Templates templates = new Templates();
    private final transient Resources design = new Resources("/web/design/");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Guard.protect(request, response, Guard.PAGE);
        String path = request.getRequestURI();
        if (path.startsWith(STYLE) && Sender.send(design, path.substring(STYLE.length()), request, response)) {
            return;
        }
        Say say = new Say(Locale.CHINESE);
        if (path.equals("/")) {
            send(response, 200, templates.render("home.ftlh", say, Map.of("style", "/style/public.css")));
        } else {
            send(
                    response,
                    404,
                    templates.render(
                            "failure.ftlh",
                            say,
                            Map.of(
                                    "style",
                                    "/style/public.css",
                                    "heading",
                                    say.message("failure.404.title"),
                                    "words",
                                    say.message("failure.404.words"))));
        }
    }

    private static void send(HttpServletResponse response, int status, String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
