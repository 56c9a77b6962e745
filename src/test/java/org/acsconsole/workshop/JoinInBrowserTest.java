package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.NetworkChange;
import org.acsconsole.workshop.protocol.NetworkState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page for joining as a browser shows it, in both languages; its pictures are left in {@code target/join}. */
final class JoinInBrowserTest {

    private static final Path PICTURES = Path.of("target", "join");
    private static final String NOTHING_CUT_OFF =
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    /** Texts with a contrast below 4.5 : 1, what is folded away included, and fields whose border has less than 3 : 1. */
    private static final String HARD_TO_READ = """
            (() => {
              const folded = [...document.querySelectorAll("details:not([open])")];
              folded.forEach(each => { each.open = true; });
              const channels = colour => colour.match(/[\\d.]+/g).map(Number);
              const linear = each => each <= 10.31 ? each / 3294.6 : ((each / 255 + 0.055) / 1.055) ** 2.4;
              const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
              const contrast = (one, other) => {
                const [more, less] = [light(one), light(other)].sort((a, b) => b - a);
                return (more + 0.05) / (less + 0.05);
              };
              const ground = element => {
                for (let each = element; each; each = each.parentElement) {
                  const colour = channels(getComputedStyle(each).backgroundColor);
                  if (colour.length < 4 || colour[3] > 0) {
                    return colour;
                  }
                }
                return [255, 255, 255];
              };
              const found = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const parent = texts.currentNode.parentElement;
                const shown = texts.currentNode.data.trim() && parent.getClientRects().length;
                if (shown && contrast(channels(getComputedStyle(parent).color), ground(parent)) < 4.5) {
                  found.push(texts.currentNode.data.trim());
                }
              }
              for (const field of document.querySelectorAll("input")) {
                const style = getComputedStyle(field);
                if (contrast(channels(style.color), ground(field)) < 4.5
                    || contrast(channels(style.borderTopColor), ground(field.parentElement)) < 3) {
                  found.push(field.name);
                }
              }
              folded.forEach(each => { each.open = false; });
              return found.join("; ") || "nothing";
            })()""";

    @TempDir
    private Path folder;

    private WorkshopForTests workshop;
    private WorkshopControl control;

    @BeforeEach
    void start() {
        workshop = WorkshopForTests.start();
        control = WorkshopControl.of(workshop.address());
    }

    @AfterEach
    void close() {
        control.close();
        workshop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, en, Join the workshop, 'Welcome, Kim 민수 <b>', That is not the code",
        "ko-KR, ko, 워크숍 참가, 'Kim 민수 <b> 님, 환영합니다', 화면에 표시된 코드와 다릅니다"
    })
    void anAttendeeJoinsWithAPhoneInTheLanguageOfItsBrowser(
            String asked, String language, String title, String welcome, String wrong) {
        NetworkState.Opening opening = open();
        URI page = opening.endpoints().getFirst().resolve("_workshop/join");
        try (Chromium browser = Chromium.start(folder, asked)) {
            browser.open(page, 390, 844);
            assertThat(browser.evaluate("document.documentElement.lang")).isEqualTo(language);
            assertThat(browser.evaluate("document.querySelector('h1').innerText"))
                    .isEqualTo(title);
            assertShowsFingerprint(browser, opening);
            assertLooksRight(browser, language + "-1-form");

            enter(browser, "Kim 민수 <b>", "1234");
            browser.until("document.querySelector('[role=alert]') != null");
            assertThat(browser.evaluate("document.querySelector('[role=alert]').innerText"))
                    .startsWith(wrong);
            assertLooksRight(browser, language + "-2-wrong");

            enter(browser, "Kim 민수 <b>", opening.code());
            browser.until("document.getElementById('connection') != null");
            assertThat(browser.evaluate("document.querySelector('h1').innerText"))
                    .isEqualTo(welcome);
            assertThat(browser.evaluate("document.getElementById('connection').innerText"))
                    .startsWith("endpoint=" + opening.endpoints().getFirst() + ";accesskey=");
            assertThat(browser.evaluate("document.querySelector('button[data-copies]').hidden"))
                    .as("the script runs by its hash")
                    .isEqualTo("false");
            assertThat(browser.evaluate("document.querySelectorAll('details').length"))
                    .isEqualTo("6");
            assertShowsFingerprint(browser, opening);
            assertThat(browser.evaluate("location.href")).doesNotContain(opening.code());
            assertLooksRight(browser, language + "-3-joined");

            assertThat(browser.complaints())
                    .filteredOn(each -> !each.contains("403"))
                    .isEmpty();
        }
    }

    private static void assertShowsFingerprint(Chromium browser, NetworkState.Opening opening) {
        assertThat(browser.evaluate("document.getElementById('fingerprint').textContent.trim()"))
                .isEqualTo(opening.authority());
    }

    private static void assertLooksRight(Chromium browser, String name) {
        assertThat(browser.evaluate("getComputedStyle(document.querySelector('main')).maxWidth"))
                .as("the style is allowed by its hash")
                .isNotEqualTo("none");
        for (String scheme : List.of("light", "dark")) {
            browser.prefer(scheme);
            browser.resize(1280, 800);
            browser.until(NOTHING_CUT_OFF);
            browser.picture(PICTURES.resolve(name + "-" + scheme + "-desktop.png"));
            browser.resize(390, 844);
            browser.until(NOTHING_CUT_OFF);
            browser.picture(PICTURES.resolve(name + "-" + scheme + "-phone.png"));
            assertThat(browser.evaluate(HARD_TO_READ)).as(scheme).isEqualTo("nothing");
        }
    }

    private static void enter(Chromium browser, String name, String code) {
        browser.evaluate("document.getElementById('name').value = '" + name + "';"
                + "document.getElementById('code').value = '" + code + "';"
                + "document.querySelector('form button').click()");
    }

    private NetworkState.Opening open() {
        assumeFalse(control.addresses().value().isEmpty(), "this computer has no address but loopback");
        return Objects.requireNonNull(
                control.open(new NetworkChange("0.0.0.0", Duration.ofHours(1))).open());
    }
}
