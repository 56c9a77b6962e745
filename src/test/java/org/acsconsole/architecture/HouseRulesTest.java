package org.acsconsole.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import org.acsconsole.host.WorkshopConnector;
import org.acsconsole.identity.Environment;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.ui.control.Visibility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may know whom, and what no code of ours does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HouseRulesTest {

    private static final String JOIN = "org.acsconsole.workshop.join";
    private static final String HOUSE = "org.acsconsole..";

    private JavaClasses house = new ClassFileImporter().importClasses();

    @BeforeAll
    void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.acsconsole");
    }

    @Test
    void theDomainIsPlainJava() {
        check(classes()
                .that()
                .resideInAPackage("org.acsconsole.identity")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.acsconsole.identity", "org.acsconsole.reason")
                .because("the domain outlives every library, and is tested without one"));
    }

    @Test
    void readingJsonIsForEveryFileOfOurs() {
        check(noClasses()
                .that()
                .resideInAPackage("org.acsconsole.json")
                .should()
                .dependOnClassesThat(resideInAPackage(HOUSE)
                        .and(not(resideInAnyPackage("org.acsconsole.json", "org.acsconsole.reason"))))
                .because(
                        "what a file means is the business of the room that reads it; what was expected in its place is"
                                + "all that a mistake says"));
    }

    @Test
    void reasonsAreInNoLanguageAndKnowNobody() {
        check(classes()
                .that()
                .resideInAPackage("org.acsconsole.reason")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.acsconsole.reason")
                .because("every room, the reading of files and of the wire among them, may say why something failed"));
    }

    @Test
    void aSecretIsKnownInPlainJava() {
        check(classes()
                .that()
                .resideInAPackage("org.acsconsole.secret")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.acsconsole.secret")
                .because("whoever keeps, shows or logs a text that others wrote takes the secrets out by one rule"));
    }

    @Test
    void closingAFileToOthersIsPlainJava() {
        check(classes()
                .that()
                .resideInAPackage("org.acsconsole.files")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.acsconsole.files")
                .because("ledger, log and preferences are closed to others by one rule"));
    }

    @Test
    void theWireKnowsOnlyWhyNoAnswerCame() {
        check(noClasses()
                .that()
                .resideInAPackage("org.acsconsole.wire")
                .should()
                .dependOnClassesThat(resideInAPackage(HOUSE)
                        .and(not(resideInAnyPackage(
                                "org.acsconsole.wire",
                                "org.acsconsole.secret",
                                "org.acsconsole.reason",
                                "org.acsconsole.version"))))
                .because("it keeps what was seen, whoever sent it"));
    }

    @Test
    void aTourKnowsOnlyTheDomain() {
        check(noClasses()
                .that()
                .resideInAPackage("org.acsconsole.tour")
                .should()
                .dependOnClassesThat(resideInAPackage(HOUSE)
                        .and(not(resideInAnyPackage(
                                "org.acsconsole.tour",
                                "org.acsconsole.identity",
                                "org.acsconsole.json",
                                "org.acsconsole.reason"))))
                .because("it presses the same controller as every button, on whatever service that leads to"));
    }

    @Test
    void filesInAndOutAreOfTheDomainAlone() {
        check(classes()
                .that()
                .resideInAPackage("org.acsconsole.transfer")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "de.siegmar.fastcsv..",
                        "com.fasterxml.jackson.core..",
                        "org.acsconsole.transfer",
                        "org.acsconsole.identity",
                        "org.acsconsole.token",
                        "org.acsconsole.json",
                        "org.acsconsole.reason",
                        "org.acsconsole.files")
                .because("they are read and written without a window, a service or a database"));
    }

    @Test
    void screensSeeNeitherTheSdkNorTheDatabase() {
        check(noClasses()
                .that()
                .resideInAPackage("org.acsconsole.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.acsconsole.azure..", "org.acsconsole.ledger..", "java.sql..", "com.azure..")
                .because("a screen hands intents to the controller, and shows what the ledger says"));
    }

    @Test
    void theAzureSdkStaysInItsRoom() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.acsconsole.azure..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.azure..", "com.microsoft.aad..", "reactor..")
                .because("its faults, retries and cancellation are translated in one place"));
    }

    @Test
    void theKeychainStaysInItsRoom() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.acsconsole.keychain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.microsoft.credentialstorage..", "com.sun.jna..")
                .because("native code answers there, which nobody else may wait for"));
    }

    @Test
    void theSignInWithEntraIsLoadedWhereItIsUsed() {
        check(noClasses()
                .that(not(nameMatching("org[.]acsconsole[.]azure[.]Entra(?:Credentials|Faults|Session)(?:[$].*)?")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.azure.identity..", "com.microsoft.aad..")
                .because("whoever signs in by a key pays nothing for it at the start"));
    }

    @Test
    void databasesStayInTheLedgerAndTheStoreOfTheWorkshop() {
        check(noClasses()
                .that(not(resideInAnyPackage("org.acsconsole.ledger..", "org.acsconsole.workshop..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.sqlite..",
                        "org.postgresql..",
                        "com.zaxxer..",
                        "org.flywaydb..")
                .because("nobody else may wait for a database"));
    }

    @Test
    void oneDatabaseOrAnotherIsKnownInTheLedgerAlone() {
        check(noClasses()
                .that(not(resideInAPackage("org.acsconsole.ledger..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.acsconsole.ledger.*..")
                .because("everybody else asks for a place to be opened, whatever is there"));
    }

    @Test
    void windowsStayInTheirRooms() {
        check(noClasses()
                .that(not(resideInAnyPackage("org.acsconsole.ui..", "org.acsconsole.app..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
                .because("everything but the screens runs without a display"));
    }

    @Test
    void theWorkshopServiceStandsAlone() {
        check(noClasses()
                .that()
                .resideInAPackage("org.acsconsole.workshop..")
                .and()
                .resideOutsideOfPackage(JOIN)
                .should()
                .dependOnClassesThat(resideInAPackage(HOUSE)
                        .and(not(resideInAnyPackage(
                                "org.acsconsole.workshop..", "org.acsconsole.secret", "org.acsconsole.files"))))
                .because(
                        "client and service check each other's ACS protocol only if neither uses the other's code; what a"
                                + " secret looks like, and how a file is closed to others, is one rule for both"));
    }

    @Test
    void thePageForJoiningHandsOutCodeAndCallsNone() {
        check(noClasses()
                .that()
                .resideInAPackage(JOIN)
                .should()
                .dependOnClassesThat(resideInAPackage(HOUSE)
                        .and(not(resideInAnyPackage("org.acsconsole.workshop..", "org.acsconsole.code"))))
                .because("attendees get the same programs as the window shows, which are texts to the service"));
    }

    @Test
    void onlyTheHostImportsTheWorkshopService() {
        check(noClasses()
                .that(not(resideInAnyPackage("org.acsconsole.workshop..", "org.acsconsole.host")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.acsconsole.workshop..")
                        .and(not(resideInAPackage("org.acsconsole.workshop.protocol"))))
                .because("to everybody else it is a service like Azure's"));
    }

    @Test
    void onlyTheScreensOfTheWorkshopSpeakItsProtocol() {
        check(
                noClasses()
                        .that(not(resideInAnyPackage(
                                "org.acsconsole.workshop..", "org.acsconsole.host", "org.acsconsole.ui.workshop")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.acsconsole.workshop.protocol")
                        .because(
                                "they show and change clock and faults, of which the protocol's records are the one description"));
    }

    @Test
    void theHostCallsNoScreen() {
        check(noClasses()
                .that()
                .resideInAPackage("org.acsconsole.host")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.acsconsole.ui..", "org.acsconsole.settings..", "org.acsconsole.ledger..")
                .because("it follows the service on threads of its own, whatever the window shows"));
    }

    @Test
    void nobodyComparesEnvironments() {
        check(noClasses()
                .that(not(belongToAnyOf(Environment.class, ProfileSetting.class, WorkshopConnector.class))
                        .and(not(nameMatching(".*[.](?:ProfileReader|EnvironmentStyle)(?:[$].*)?"))))
                .should(accessConstantsOf(Environment.class))
                .because(
                        "what may be done in a workspace is said by its capabilities; an environment is read, written and"
                                + " coloured, and no more"));
    }

    @Test
    void nobodyImportsTheApp() {
        check(noClasses()
                .that(resideInAPackage("org.acsconsole.*..").and(not(resideInAPackage("org.acsconsole.app.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.acsconsole.app..")
                .because("the composition root sees every room, and no room sees it"));
    }

    @Test
    void codeTextsAreTextsOnly() {
        check(classes()
                .that()
                .resideInAPackage("org.acsconsole.code")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.io..",
                        "java.net..",
                        "java.nio..",
                        "java.time..",
                        "java.util..",
                        "com.samskivert.mustache..",
                        "org.jspecify..",
                        "org.acsconsole.code",
                        "org.acsconsole.identity")
                .because("they are written from values, and neither ask a service nor hold a secret"));
    }

    @Test
    void roomsHaveNoCycles() {
        check(slices().matching("org.acsconsole.(**)")
                .should()
                .beFreeOfCycles()
                .because("data and instructions run one way through the house"));
    }

    @Test
    void nobodyStartsThreadsByHand() {
        check(noClasses()
                .should()
                .callConstructor(Thread.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class, String.class)
                .because("executors are handed in, so that tests decide and failures surface"));
    }

    @Test
    void onlyMainsPrint() {
        check(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("everybody else logs, reports or throws"));
    }

    @Test
    void noMutableStatics() {
        check(fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(HOUSE)
                .and()
                .areStatic()
                .should()
                .beFinal()
                .because("state that everybody can change belongs to nobody"));
    }

    @Test
    void viewsOfListsAreMadeOnceAndHeld() {
        check(ArchRuleDefinition.noMethods()
                .that()
                .areDeclaredInClassesThat(are(resideInAPackage(HOUSE)))
                .should(makeViewsOfLists())
                .because("such a view gets changes only as long as somebody holds it, and a listener is nobody"));
    }

    @Test
    void whatComesAndGoesWithANodeIsHandledByOnePieceOfCode() {
        check(
                noClasses()
                        .that(not(belongToAnyOf(Visibility.class)))
                        .should()
                        .callMethodWhere(
                                target(nameMatching("when")).and(target(owner(assignableTo(ObservableValue.class)))))
                        .because(
                                "a condition that is a binding is held by nobody while it is false, and never comes true again"));
    }

    @Test
    void noListenerHangsOnABindingThatNobodyHolds() {
        check(noClasses()
                .should()
                .callMethodWhere(target(nameMatching("subscribe|addListener|map|flatMap|orElse"))
                        .and(target(owner(resideInAPackage("javafx.beans.binding")))))
                .because("a binding gets changes only as long as somebody holds it, and a listener is nobody:"
                        + " a mapped value holds what it depends on"));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveSimpleName("Inject")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("Autowired")
                .because("constructors wire everything"));
    }

    @Test
    void whatTakesNoRoomIsOutOfSight() {
        check(noClasses()
                .that(not(belongToAnyOf(Visibility.class)).and(not(nameMatching(".*[.](?:LifetimeBar|TokenTimeline)"))))
                .should()
                .callMethodWhere(target(nameMatching("managedProperty|setManaged")))
                .because("a node without room that stays visible takes the clicks meant for what moved into its place;"
                        + " the two that draw lay out what they draw themselves"));
    }

    @Test
    void constructorsStaySmall() {
        check(ArchRuleDefinition.constructors()
                .that()
                .areDeclaredInClassesThat(are(resideInAPackage(HOUSE)))
                .should(haveAtMostSixParameters())
                .because("more means that a class has two jobs"));
    }

    private static ArchCondition<JavaConstructor> haveAtMostSixParameters() {
        return new ArchCondition<>("have at most six parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int given = constructor.getOwner().isEnum() ? 2 : 0; // the constant's name and ordinal
                int count = constructor.getRawParameterTypes().size() - given;
                events.add(new SimpleConditionEvent(
                        constructor, count <= 6, constructor.getFullName() + " has " + count + " parameters"));
            }
        };
    }

    private static ArchCondition<JavaClass> accessConstantsOf(Class<? extends Enum<?>> type) {
        return new ArchCondition<>("access constants of " + type.getSimpleName()) {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(type))
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaMethod> makeViewsOfLists() {
        return new ArchCondition<>("make views of lists") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean makes = method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(FXCollections.class)
                                && call.getName().startsWith("unmodifiable"));
                events.add(new SimpleConditionEvent(method, makes, method.getFullName() + " makes such a view"));
            }
        };
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(house);
    }
}
