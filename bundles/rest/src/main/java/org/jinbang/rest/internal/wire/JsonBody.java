package org.jinbang.rest.internal.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jinbang.json.Json;
import org.jinbang.scheme.Text;

/**
 * Reads a JSON object as the wire brings it: UTF-8, at most 1 MiB, no name twice, no control characters but tab and line
 * ends. Decimals become strings in plain notation, so that none is rounded; members that are {@code null} are left out.
 */
public final class JsonBody {
    /** Greatest size of a body in bytes. */
    public static final int MAX_BYTES = 1024 * 1024;

    private static final int MAX_DEPTH = 32;
    private static final int MAX_NAME = 200;
    private static final int MAX_DIGITS = 40;
    private static final BigInteger MAX_NUMBER = BigInteger.valueOf(Json.MAX_NUMBER);
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(MAX_NAME)
                    .maxNumberLength(MAX_DIGITS)
                    .maxStringLength(MAX_BYTES)
                    .build())
            .build();

    private final JsonParser parser;

    private JsonBody(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads all of {@code in}; an empty body is the empty object. */
    public static Json.Obj read(InputStream in) throws IOException {
        byte[] bytes = Bounded.read(in, MAX_BYTES);
        if (bytes.length == 0) {
            return Json.obj();
        }
        try (JsonParser parser = FACTORY.createParser(decode(bytes))) {
            return new JsonBody(parser).whole();
        } catch (JsonProcessingException e) {
            throw at(e.getLocation(), "不是有效的 JSON", e.getOriginalMessage());
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.malformed("内容不是 UTF-8 编码", "The body is not UTF-8").exception();
        }
    }

    private Json.Obj whole() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw at(parser.currentTokenLocation(), "应为 JSON 对象 {…}", "a JSON object {…} is expected");
        }
        Json.Obj object = object();
        if (parser.nextToken() != null) {
            throw at(parser.currentTokenLocation(), "对象之后不应再有内容", "nothing may follow the object");
        }
        return object;
    }

    private Json.Obj object() throws IOException {
        SortedMap<String, Json> members = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = checked(parser.currentName());
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                members.put(name, value());
            }
        }
        return new Json.Obj(members);
    }

    private Json.Arr array() throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Json.Arr(items);
    }

    private Json value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new Json.Str(checked(parser.getText()));
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NUMBER_INT -> whole(new BigInteger(parser.getText()));
            case VALUE_NUMBER_FLOAT -> decimal(parser.getText());
            default -> throw at(parser.currentTokenLocation(), "此处不能为 null", "null is not a value here");
        };
    }

    private static Json whole(BigInteger number) {
        return number.abs().compareTo(MAX_NUMBER) <= 0
                ? new Json.Num(number.longValueExact())
                : new Json.Str(number.toString());
    }

    private Json decimal(String text) {
        BigDecimal number = new BigDecimal(text);
        if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
            throw at(parser.currentTokenLocation(), "数字过长：" + text, "the number is too long: " + text);
        }
        return new Json.Str(number.toPlainString());
    }

    private String checked(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw at(parser.currentTokenLocation(), "不完整的代理对", "half of a surrogate pair");
            } else if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                String hex = String.format("U+%04X", (int) c);
                throw at(
                        parser.currentTokenLocation(),
                        "不允许控制字符 " + hex,
                        "the control character " + hex + " is not allowed");
            }
        }
        return text;
    }

    private static ProblemException at(JsonLocation where, String zh, String en) {
        int line = where == null ? 1 : where.getLineNr();
        int column = where == null ? 1 : where.getColumnNr();
        return Problem.of(
                        org.jinbang.process.RefusalCode.MALFORMED,
                        new Text(
                                "第 " + line + " 行第 " + column + " 列：" + zh,
                                "Line " + line + ", column " + column + ": " + en))
                .exception();
    }
}
