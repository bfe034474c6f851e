package org.jinbang.rest.internal.wire;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinbang.json.Codec;
import org.jinbang.json.Json;
import org.jinbang.json.JsonException;

/** Reads a JSON body as an object or as a record; names a member that the record lacks or does not have. */
@Consumes(MediaType.APPLICATION_JSON)
public final class BodyReader implements MessageBodyReader<Object> {
    private static final Set<Class<?>> OPTIONAL = Set.of(Optional.class, boolean.class, Json.Obj.class);

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Json.Obj.class || type.isRecord();
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        Json.Obj body = JsonBody.read(in);
        return (Class<?>) type == Json.Obj.class ? body : record(body, type);
    }

    private static Object record(Json.Obj body, Class<?> type) {
        List<String> known = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        for (String name : body.members().keySet()) {
            if (!known.contains(name)) {
                String all = String.join(", ", known);
                throw Problem.malformed("不认识“" + name + "”；可用：" + all, "“" + name + "” is not known; allowed: " + all)
                        .exception();
            }
        }
        for (RecordComponent component : type.getRecordComponents()) {
            boolean optional = OPTIONAL.contains(component.getType());
            if (!optional && body.get(component.getName()).isEmpty()) {
                String name = component.getName();
                throw Problem.malformed("缺少“" + name + "”", "“" + name + "” is missing")
                        .exception();
            }
        }
        try {
            return Codec.read(body, type);
        } catch (JsonException e) {
            throw Problem.malformed("内容不符合要求：" + e.getMessage(), "The content does not fit: " + e.getMessage())
                    .exception();
        }
    }
}
