package org.jinbang.itests.benchmark.bare;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.servlet.context.ServletContextHelper;

/**
 * A servlet of a bundle of its own, in the Jetty and on the embedded database of a running server: asks for a page and writes
 * it, without knowing who reads.
 */
public final class BareServlet extends HttpServlet implements BundleActivator {
    /** Where it answers. */
    public static final String PATH = "/bare";

    private static final long serialVersionUID = 1L;
    private static final String WHITEBOARD = "osgi.http.whiteboard.";

    private final transient Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private transient DataSource source;

    @Override
    public void start(BundleContext context) throws Exception {
        ServiceReference<DataSourceFactory> h2 = context.getServiceReferences(
                        DataSourceFactory.class, "(osgi.jdbc.driver.class=org.h2.Driver)")
                .iterator()
                .next();
        Properties properties = new Properties();
        properties.setProperty("url", context.getBundle().getHeaders().get("Database"));
        properties.setProperty("user", "jinbang");
        properties.setProperty("password", "");
        source = context.getService(h2).createDataSource(properties);
        // A path of its own, longer than those of the server's pages.
        context.registerService(
                ServletContextHelper.class,
                new ServletContextHelper() {},
                properties("context.name", "bare", "context.path", PATH));
        context.registerService(
                Servlet.class,
                this,
                properties("context.select", "(" + WHITEBOARD + "context.name=bare)", "servlet.pattern", "/*"));
    }

    private static Dictionary<String, Object> properties(String key, String value, String other, String its) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(WHITEBOARD + key, value);
        properties.put(WHITEBOARD + other, its);
        return properties;
    }

    @Override
    public void stop(BundleContext context) throws SQLException {
        for (Connection connection : idle) {
            connection.close();
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Connection connection = idle.poll();
            if (connection == null) {
                connection = source.getConnection();
                connection.setAutoCommit(false);
            }
            String page;
            try {
                page = PlainPage.read(
                        connection,
                        request.getParameter("edition"),
                        request.getParameter("stage"),
                        request.getParameter("id"));
            } finally {
                idle.add(connection);
            }
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(page);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
