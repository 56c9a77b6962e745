package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.AttendeeResource;
import org.acsconsole.workshop.protocol.AttendeeResources;
import org.acsconsole.workshop.protocol.ChangedIdentities;
import org.acsconsole.workshop.protocol.ResourcesChange;
import org.acsconsole.workshop.protocol.ServiceToken;
import org.acsconsole.workshop.tokens.TokenMint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each attendee has a resource, and nobody gets at what is in another's. */
class ResourcesTest {

    private static final String VERSION = "?api-version=2023-10-01";
    private static final String NOT_OWNED =
            "401 IdentityNotOwned | Provided identity doesn't belong to the resource. | ";

    @TempDir
    private Path folder;

    private WorkshopForTests workshop;
    private WorkshopControl control;
    private AttendeeResource kim;
    private AttendeeResource lee;

    @BeforeEach
    void start() {
        workshop = WorkshopForTests.startIn(WorkshopOptions.in(folder));
        control = WorkshopControl.of(workshop.address());
        List<AttendeeResource> made = control.change(ResourcesChange.make(List.of("Kim Minseo", "이서준")))
                .value();
        kim = made.getFirst();
        lee = made.getLast();
    }

    @AfterEach
    void close() {
        control.close();
        workshop.close();
    }

    @Test
    void eachHasAGuidANameAndTwoKeysOfItsOwn() {
        assertThat(List.of(kim, lee)).extracting(AttendeeResource::name).containsExactly("Kim Minseo", "이서준");
        assertThat(List.of(kim.id(), lee.id(), workshop.resourceId())).doesNotHaveDuplicates();
        assertThat(List.of(key(kim, 1), key(kim, 2), key(lee, 1), key(lee, 2), workshop.accessKey()))
                .doesNotHaveDuplicates();
        assertThat(kim.primary()).startsWith("endpoint=" + workshop.endpoint() + ";accesskey=");
    }

    @Test
    void anIdentityIsOfTheResourceWhoseKeyMadeIt() {
        assertThat(create(key(kim, 1))).startsWith("8:acs:" + kim.id() + "_");
        assertThat(create(key(kim, 2))).startsWith("8:acs:" + kim.id() + "_");
        assertThat(create(workshop.accessKey())).startsWith("8:acs:" + workshop.resourceId() + "_");
    }

    @Test
    void whatIsInAnothersResourceIsNotOwned() {
        String ofKim = create(key(kim, 1));
        String ofInstructor = create(workshop.accessKey());

        for (String key : List.of(key(lee, 1), workshop.accessKey())) {
            assertThat(issue(ofKim, key).error()).isEqualTo(NOT_OWNED);
            assertThat(call("POST", "/identities/" + ofKim + "/:revokeAccessTokens", "", key)
                            .error())
                    .isEqualTo(NOT_OWNED);
            assertThat(call("DELETE", "/identities/" + ofKim, "", key).error()).isEqualTo(NOT_OWNED);
        }
        assertThat(issue(ofInstructor, key(kim, 1)).error()).isEqualTo(NOT_OWNED);
        assertThat(issue(ofKim, key(kim, 1)).status()).isEqualTo(200);
    }

    @Test
    void theUserPartOfAnotherIsUnknownUnderTheOwnGuid() {
        String ofKim = create(key(kim, 1));
        String disguised = ofKim.replace(kim.id(), lee.id());

        assertThat(issue(disguised, key(lee, 1)).error()).startsWith("404 IdentityNotFound");
        assertThat(issue(ofKim.replace(kim.id(), workshop.resourceId()), workshop.accessKey())
                        .error())
                .startsWith("404 IdentityNotFound");
    }

    @Test
    void customIdsAreEachResourcesOwn() {
        String preview = "?api-version=2025-03-02-preview";
        String body = "{\"customId\":\"alice\"}";
        RawHttp.Reply first = Signed.request("POST", "/identities" + preview)
                .key(key(kim, 1))
                .body(body)
                .on(workshop);
        RawHttp.Reply second = Signed.request("POST", "/identities" + preview)
                .key(key(lee, 1))
                .body(body)
                .on(workshop);

        assertThat(first.at("/identity/customId")).isEqualTo("alice");
        assertThat(second.at("/identity/id")).startsWith("8:acs:" + lee.id());
    }

    @Test
    void aTokenSaysWhoseItIsAndIsAccepted() {
        String token = issue(create(key(kim, 1)), key(kim, 1)).at("/token");

        assertThat(new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8))
                .contains("\"resourceId\":\"" + kim.id() + "\"");
        assertThat(new Steps(workshop).tried(token)).isEqualTo("200");
    }

    @Test
    void theInstructorsKeysAreRotatedOneByOne() {
        AttendeeResource before = own();
        String id = create(key(before, 1));
        String byPrimary = issue(id, key(before, 1)).at("/token");
        String bySecondary = issue(id, key(before, 2)).at("/token");

        control.change(ResourcesChange.rotate(before.id(), 1));

        assertThat(key(own(), 1)).isNotEqualTo(key(before, 1));
        assertThat(key(own(), 2)).isEqualTo(key(before, 2));
        assertThat(workshop.address().accessKey()).isEqualTo(key(own(), 1));
        assertThat(issue(id, key(before, 1)).error()).startsWith("401 Denied");
        assertThat(issue(id, key(before, 2)).status()).isEqualTo(200);
        assertThat(issue(id, key(own(), 1)).status()).isEqualTo(200);
        assertThat(new Steps(workshop).tried(byPrimary)).isEqualTo("401 revoked");
        assertThat(new Steps(workshop).tried(bySecondary)).isEqualTo("200");
    }

    @Test
    void theInstructorsRotatedKeysOutliveARestartAndAreWrittenNowhere() throws IOException {
        control.change(ResourcesChange.rotate(workshop.resourceId(), 1));
        control.change(ResourcesChange.rotate(workshop.resourceId(), 2));
        AttendeeResource rotated = own();
        close();

        workshop = WorkshopForTests.startIn(WorkshopOptions.in(folder));
        control = WorkshopControl.of(workshop.address());

        assertThat(key(own(), 1)).isEqualTo(key(rotated, 1)).isEqualTo(workshop.accessKey());
        assertThat(key(own(), 2)).isEqualTo(key(rotated, 2));
        String token = issue(create(key(rotated, 1)), key(rotated, 1)).at("/token");
        assertThat(new Steps(workshop).tried(token)).isEqualTo("200");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain(key(rotated, 1), key(rotated, 2)));
        }
    }

    @Test
    void theApplicationOfEntrasProtocolStaysWhateverKeyIsReplaced() {
        String secret = workshop.address().entra().clientSecret();
        control.change(ResourcesChange.rotate(workshop.resourceId(), 1));
        assertThat(workshop.address().entra().clientSecret()).isEqualTo(secret);
    }

    private AttendeeResource own() {
        return Objects.requireNonNull(control.resources().instructor());
    }

    @Test
    void aRotatedKeyIsDeniedAndWhatItIssuedEnds() {
        String id = create(key(kim, 1));
        String byPrimary = issue(id, key(kim, 1)).at("/token");
        String bySecondary = issue(id, key(kim, 2)).at("/token");

        AttendeeResource after =
                control.change(ResourcesChange.rotate(kim.id(), 1)).value().getFirst();

        assertThat(key(after, 1)).isNotEqualTo(key(kim, 1));
        assertThat(key(after, 2)).isEqualTo(key(kim, 2));
        assertThat(issue(id, key(kim, 1)).error()).startsWith("401 Denied");
        assertThat(issue(id, key(after, 1)).status()).isEqualTo(200);
        assertThat(new Steps(workshop).tried(byPrimary)).isEqualTo("401 revoked");
        assertThat(new Steps(workshop).tried(bySecondary)).isEqualTo("200");
    }

    @Test
    void whatIsInARemovedResourceIsDeletedAndItsKeysAreDenied() {
        String id = create(key(kim, 1));
        String token = issue(id, key(kim, 1)).at("/token");
        String ofLee = create(key(lee, 1));

        AttendeeResources left = control.change(ResourcesChange.remove(kim.id()));

        assertThat(left.value()).extracting(AttendeeResource::name).containsExactly("이서준");
        assertThat(issue(id, key(kim, 1)).error()).startsWith("401 Denied");
        assertThat(new Steps(workshop).tried(token)).startsWith("401 ");
        assertThat(control.changes(ChangedIdentities.FROM_THE_FIRST, 100)
                        .orElseThrow()
                        .changes())
                .filteredOn(change -> change.seen().deletedOn() != null)
                .extracting(change -> change.seen().id())
                .containsExactly(id);
        assertThat(issue(ofLee, key(lee, 1)).status()).isEqualTo(200);
    }

    @Test
    void whatWasIssuedIsReportedWithItsAttendeeAndWithoutValues() {
        String id = create(key(kim, 1));
        String ended = issue(id, key(kim, 1)).at("/token");
        call("POST", "/identities/" + id + "/:revokeAccessTokens", "", key(kim, 1));
        issue(id, key(kim, 1));

        ChangedIdentities.Change change = control.changes(ChangedIdentities.FROM_THE_FIRST, 100)
                .orElseThrow()
                .changes()
                .getFirst();

        assertThat(change.attendee()).isEqualTo("Kim Minseo");
        assertThat(change.tokens()).extracting(ServiceToken::revoked).containsExactly(true, false);
        assertThat(change.tokens().getFirst().scopes()).containsExactly("chat");
        assertThat(change.tokens().getFirst().fingerprint()).isEqualTo(TokenMint.fingerprint(ended));
    }

    @Test
    void resourcesOutliveARestartWithoutTheirKeysOnTheDisk() throws Exception {
        String id = create(key(kim, 1));
        control.close();
        workshop.close();

        workshop = WorkshopForTests.startIn(WorkshopOptions.in(folder));
        control = WorkshopControl.of(workshop.address());

        assertThat(control.resources().value()).extracting(AttendeeResource::id).containsExactly(kim.id(), lee.id());
        assertThat(issue(id, key(kim, 1)).status()).isEqualTo(200);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(key(kim, 1));
            }
        }
    }

    @Test
    void aNameMustBeOneAndAResourceMustBeThere() {
        assertThatThrownBy(() -> control.change(ResourcesChange.make(List.of(" "))))
                .hasMessageContaining("'make' must have names of at most 100 characters, one on a line.");
        assertThatThrownBy(() -> control.change(ResourcesChange.make(List.of("x".repeat(101)))))
                .hasMessageContaining("at most 100 characters");
        assertThatThrownBy(() -> control.change(ResourcesChange.remove("nobody")))
                .hasMessageContaining("There is no resource with that ID.");
    }

    private String create(String key) {
        return call("POST", "/identities", "{}", key).at("/identity/id");
    }

    private RawHttp.Reply issue(String id, String key) {
        return call("POST", "/identities/" + id + "/:issueAccessToken", "{\"scopes\":[\"chat\"]}", key);
    }

    private RawHttp.Reply call(String method, String path, String body, String key) {
        return Signed.request(method, path + VERSION).key(key).body(body).on(workshop);
    }

    private static String key(AttendeeResource resource, int number) {
        return (number == 1 ? resource.primary() : resource.secondary()).replaceFirst(".*accesskey=", "");
    }
}
