package org.acsconsole.workshop.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.join.Attempts;
import org.acsconsole.workshop.join.AttendeeName;
import org.acsconsole.workshop.join.JoinPages;
import org.acsconsole.workshop.join.JoinProblem;
import org.acsconsole.workshop.join.Joined;
import org.acsconsole.workshop.join.PageLanguage;
import org.acsconsole.workshop.network.NetworkAccess;
import org.acsconsole.workshop.protocol.NetworkState.Opening;
import org.acsconsole.workshop.store.StoredResource;

/** {@code /_workshop/join}: the page on which an attendee gets a resource, and what can be saved from it. */
public final class JoinEndpoint {

    private static final List<String> PAGE = List.of(ControlApi.PATH, "join");

    private final NetworkAccess network;
    private final Resources resources;
    private final Attempts attempts;
    private final JoinPages pages;

    public JoinEndpoint(NetworkAccess network, Resources resources, Attempts attempts, JoinPages pages) {
        this.network = network;
        this.resources = resources;
        this.attempts = attempts;
        this.pages = pages;
    }

    /**
     * A request, and who may join at that time.
     *
     * @param opening empty while others cannot connect: then this computer can join, without a code
     */
    private record Visit(HttpCall call, PageLanguage language, Optional<Opening> opening) {

        boolean isLetIn() {
            return call.local() || opening.isPresent();
        }

        JoinPages.Form form(String name) {
            return new JoinPages.Form(opening.isPresent(), name);
        }
    }

    HttpAnswer answer(HttpCall call, RequestTarget target) {
        PageLanguage language = PageLanguage.of(target.single("language"), call.header("Accept-Language"));
        Visit visit = new Visit(call, language, network.opening());
        String what = String.join(
                "/", target.path().subList(PAGE.size(), target.path().size()));
        return switch (what) {
            case "" -> page(visit);
            case "programs.zip" -> saved(visit, () -> pages.programs(language, endpoint(visit)));
            case "workshop-ca.pem" -> saved(visit, pages::authority);
            default -> throw ServiceOperation.unknown();
        };
    }

    private HttpAnswer page(Visit visit) {
        return switch (visit.call().method()) {
            case "GET" ->
                visit.isLetIn()
                        ? pages.form(visit.language(), visit.form(""), null)
                        : refused(visit, "", JoinProblem.CLOSED);
            case "POST" -> join(visit);
            default -> WorkshopApi.notAllowed("GET, POST");
        };
    }

    private HttpAnswer saved(Visit visit, Supplier<HttpAnswer> file) {
        if (!visit.call().method().equals("GET")) {
            return WorkshopApi.notAllowed("GET");
        }
        return visit.isLetIn() ? file.get() : refused(visit, "", JoinProblem.CLOSED);
    }

    private HttpAnswer join(Visit visit) {
        Map<String, List<String>> form = RequestTarget.parse(
                        "?" + new String(visit.call().shortBody(), StandardCharsets.ISO_8859_1))
                .query();
        String name = field(form, "name");
        if (!visit.isLetIn()) {
            return refused(visit, name, JoinProblem.CLOSED);
        }
        if (isOfOtherSite(visit.call())) {
            return refused(visit, name, JoinProblem.OTHER_SITE);
        }
        String token = field(form, "token").replaceAll("[\\s-]", "");
        Attempts.Outcome guess =
                attempts.guess(visit.call().peer().address(), () -> isCode(visit, field(form, "code")));
        return switch (guess) {
            case TOO_MANY -> refused(visit, name, JoinProblem.TOO_MANY).with("Retry-After", "60");
            case WRONG -> refused(visit, name, JoinProblem.WRONG_CODE);
            case RIGHT -> token.isEmpty() ? byName(visit, name) : byToken(visit, token);
        };
    }

    private HttpAnswer byName(Visit visit, String text) {
        Optional<AttendeeName> name = AttendeeName.of(text);
        if (name.isEmpty()) {
            return refused(visit, "", JoinProblem.ODD_NAME);
        }
        if (resources.isFull()) {
            return refused(visit, text, JoinProblem.FULL);
        }
        return resources
                .join(name.get())
                .map(resource -> joined(visit, resource))
                .orElseGet(() -> refused(visit, name.get().value(), JoinProblem.TAKEN));
    }

    /** A token is guessed as a code is. */
    private HttpAnswer byToken(Visit visit, String token) {
        Optional<StoredResource> resource = resources.returned(token);
        return switch (attempts.guess(visit.call().peer().address(), resource::isPresent)) {
            case TOO_MANY -> refused(visit, "", JoinProblem.TOO_MANY).with("Retry-After", "60");
            case WRONG -> refused(visit, "", JoinProblem.WRONG_TOKEN);
            case RIGHT -> joined(visit, resource.orElseThrow());
        };
    }

    private HttpAnswer joined(Visit visit, StoredResource resource) {
        return pages.joined(
                visit.language(),
                new Joined(
                        resource.name(), endpoint(visit), resources.key(resource, 1), resources.returnToken(resource)));
    }

    private HttpAnswer refused(Visit visit, String name, JoinProblem problem) {
        return pages.form(visit.language(), visit.form(name), problem);
    }

    private static boolean isCode(Visit visit, String given) {
        byte[] digits = given.replaceAll("[\\s-]", "").getBytes(StandardCharsets.UTF_8);
        return visit.opening()
                .map(each -> MessageDigest.isEqual(each.code().getBytes(StandardCharsets.UTF_8), digits))
                .orElse(true);
    }

    /** Browsers say where a form came from; what is no browser need not. */
    private static boolean isOfOtherSite(HttpCall call) {
        String origin = call.header("Origin");
        return origin != null && !origin.equalsIgnoreCase("https://" + call.header("Host"));
    }

    /** As the attendee came, if that is an address of the service: its certificate names no others. */
    private URI endpoint(Visit visit) {
        List<URI> others = visit.opening().map(Opening::endpoints).orElse(List.of());
        String asked = "https://" + visit.call().header("Host") + "/";
        return others.stream()
                .filter(each -> each.toString().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(visit.call().local() || others.isEmpty() ? pages.endpoint() : others.getFirst());
    }

    private static String field(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).getFirst();
    }
}
