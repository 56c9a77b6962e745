package org.acsconsole.workshop;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page for joining, as a browser without a window asks for it. */
record Joining(String host, int port, Path caCertificate) {

    static final String PAGE = "/_workshop/join";

    private static final Pattern CONNECTION = Pattern.compile("<pre[^>]* id=\"connection\"[^>]*>([^<]*)</pre>");
    private static final Pattern TOKEN = Pattern.compile("<pre[^>]* id=\"token\"[^>]*>([^<]*)</pre>");

    /** On the computer of the service. */
    Joining(WorkshopForTests workshop) {
        this(workshop, "localhost");
    }

    /** At an address of that computer. */
    Joining(WorkshopForTests workshop, String host) {
        this(host, workshop.port(), workshop.caCertificate());
    }

    RawHttp.Reply get(String target, String... headers) {
        return send("GET " + target, "", headers);
    }

    /** Gives this name and this code. */
    RawHttp.Reply join(String name, String code, String... headers) {
        return send("POST " + PAGE, "name=" + encoded(name) + "&code=" + encoded(code), headers);
    }

    /** Gives what the page showed to whoever joined. */
    RawHttp.Reply comeBack(String token, String code) {
        return send("POST " + PAGE, "token=" + encoded(token) + "&code=" + encoded(code));
    }

    static String connectionString(RawHttp.Reply page) {
        return found(CONNECTION, page);
    }

    static String returnToken(RawHttp.Reply page) {
        return found(TOKEN, page);
    }

    private RawHttp.Reply send(String request, String form, String... headers) {
        try (RawHttp http = new RawHttp(host, port, caCertificate)) {
            List<String> lines = new ArrayList<>(List.of(
                    request + " HTTP/1.1",
                    "Host: " + host + ":" + port,
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: " + form.length()));
            lines.addAll(List.of(headers));
            return http.sendLines(lines.toArray(String[]::new)).send(form).reply();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, RawHttp.Reply page) {
        Matcher found = pattern.matcher(page.body());
        return found.find() ? found.group(1).replace("&#x3D;", "=") : "";
    }
}
