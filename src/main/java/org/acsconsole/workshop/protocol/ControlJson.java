package org.acsconsole.workshop.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

/** Writes the records of the protocol as JSON, and reads them; what a reader does not know is ignored. */
public final class ControlJson {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'+00:00'").withZone(ZoneOffset.UTC);

    private static final ObjectMapper MAPPER = JsonMapper.builder(pooled())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, text(TIME::format))
                    .addSerializer(Duration.class, text(Duration::toString))
                    .addDeserializer(
                            Instant.class,
                            parsed(
                                    Instant.class,
                                    text -> OffsetDateTime.parse(text).toInstant()))
                    .addDeserializer(Duration.class, parsed(Duration.class, Duration::parse))
                    .addDeserializer(ChangedIdentities.Change.class, tree(ControlJson::change))
                    .addDeserializer(SeededClass.Member.class, tree(ControlJson::member)))
            .build();

    private ControlJson() {}

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads such a value.
     *
     * @throws IOException if the JSON is not one
     */
    public static <T> T read(byte[] json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }

    /** The value that the tree stands for. */
    public static <T> T read(JsonNode tree, Class<T> type) throws JsonProcessingException {
        return MAPPER.treeToValue(tree, type);
    }

    /** The buffers are shared by all threads: those of a thread that serves one request would serve that one only. */
    public static JsonFactory pooled() {
        return JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                .build();
    }

    // Jackson writes unwrapped components of a record, but does not read them.

    private static ChangedIdentities.Change change(JsonNode tree) throws JsonProcessingException {
        return new ChangedIdentities.Change(
                read(tree, ServiceIdentity.class),
                tree.path("created").asBoolean(),
                read(tree, ChangedIdentities.Requests.class),
                tree.path("attendee").textValue(),
                tree.has("tokens") ? List.of(read(tree.path("tokens"), ServiceToken[].class)) : List.of());
    }

    private static SeededClass.Member member(JsonNode tree) throws JsonProcessingException {
        return new SeededClass.Member(
                read(tree, ServiceIdentity.class),
                tree.path("label").asText(),
                tree.path("user").asText(),
                List.of(read(tree.path("tokens"), SeededClass.Token[].class)));
    }

    private interface TreeReader<T> {
        T read(JsonNode tree) throws JsonProcessingException;
    }

    private static <T> JsonDeserializer<T> tree(TreeReader<T> reader) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return reader.read(context.readTree(parser));
            }
        };
    }

    private static <T> JsonDeserializer<T> parsed(Class<T> type, Function<String, T> parse) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                try {
                    return parse.apply(parser.getText());
                } catch (DateTimeException e) {
                    throw context.weirdStringException(parser.getText(), type, e.getMessage());
                }
            }
        };
    }

    private static <T> JsonSerializer<T> text(Function<T, String> format) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(format.apply(value));
            }
        };
    }
}
