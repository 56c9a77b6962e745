package org.acsconsole.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.acsconsole.identity.Tags;
import org.jspecify.annotations.Nullable;

/** Writes a table as a JSON object: where the rows come from, and an array of an object for each row. */
final class JsonTable implements TableWriter {

    private final List<String> names;
    private final JsonGenerator json;

    JsonTable(ExportTable<?> table, ExportOrigin origin, OutputStream out) throws IOException {
        names = table.columns().stream().map(ExportColumn::name).toList();
        json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(new DefaultPrettyPrinter());
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("exported", origin.exported().toString());
        json.writeStringField("profile", origin.profile());
        json.writeStringField("resource", origin.resource());
        json.writeObjectFieldStart("newest_event");
        json.writeNumberField("position", origin.newest().position());
        json.writeStringField("hash", origin.newest().hash());
        json.writeEndObject();
        json.writeArrayFieldStart(table.name());
    }

    @Override
    public void write(List<@Nullable Object> values) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < names.size(); i++) {
            json.writeFieldName(names.get(i));
            write(values.get(i));
        }
        json.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void write(@Nullable Object value) throws IOException {
        switch (value) {
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case List<?> several -> writeTexts(several);
            case Tags tags -> writeTexts(tags.names());
            case null -> json.writeNull();
            default -> json.writeString(value.toString());
        }
    }

    private void writeTexts(List<?> texts) throws IOException {
        json.writeArray(texts.stream().map(Object::toString).toArray(String[]::new), 0, texts.size());
    }
}
