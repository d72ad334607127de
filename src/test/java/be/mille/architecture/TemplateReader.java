package be.mille.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a jte template as far as the guards need: which words stand in it by hand (in text, or in an attribute that is
 * read aloud or shown), and which attributes it writes. Code between parentheses and braces is skipped, content blocks
 * inside it are not.
 */
final class TemplateReader {
    static final Path TEMPLATES = Path.of("src/main/jte");
    private static final List<String> SHOWN = List.of("alt", "aria-label", "placeholder", "title", "aria-description");

    private final String source;
    private final List<String> words = new ArrayList<>();
    private final List<String> attributes = new ArrayList<>();
    private int at;

    private TemplateReader(String source) {
        this.source = source;
    }

    record Reading(List<String> words, List<String> attributes) {}

    static Reading read(String source) {
        var withoutHead = source.lines()
                .filter(line -> !line.startsWith("@import ") && !line.startsWith("@param "))
                .collect(java.util.stream.Collectors.joining("\n"));
        var reader = new TemplateReader(
                withoutHead.replaceAll("(?s)<%--.*?--%>|<!--.*?-->", "").replaceAll("(?i)<!doctype[^>]*>", ""));
        reader.html(false);
        return new Reading(reader.words, reader.attributes);
    }

    static List<Path> all() {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean has(String what) {
        return source.startsWith(what, at);
    }

    private void html(boolean block) {
        var text = new StringBuilder();
        while (at < source.length()) {
            if (block && has("`")) {
                at++;
                break;
            }
            if (!code()) {
                if (has("<")) {
                    keep(text.toString());
                    text.setLength(0);
                    tag();
                } else {
                    text.append(source.charAt(at++));
                }
            }
        }
        keep(text.toString());
    }

    private void keep(String text) {
        var plain = text.replaceAll("&[a-z]+;|&#\\d+;", "").strip();
        if (plain.codePoints().anyMatch(Character::isLetter)) {
            words.add(plain);
        }
    }

    /** Skips an expression or a directive; false when there is none here. */
    private boolean code() {
        if (has("${") || has("!{") || has("$unsafe{")) {
            at = source.indexOf('{', at) + 1;
            inside('{', '}');
            return true;
        }
        if (has("@") && at + 1 < source.length() && Character.isLetter(source.charAt(at + 1))) {
            at++;
            while (at < source.length() && (Character.isLetterOrDigit(source.charAt(at)) || source.charAt(at) == '.')) {
                at++;
            }
            if (has("(")) {
                at++;
                inside('(', ')');
            }
            return true;
        }
        return false;
    }

    private void inside(char open, char close) {
        var depth = 1;
        while (at < source.length() && depth > 0) {
            var c = source.charAt(at);
            if (c == '"') {
                string();
                continue;
            }
            if (has("@`")) {
                at += 2;
                html(true);
                continue;
            }
            depth += c == open ? 1 : c == close ? -1 : 0;
            at++;
        }
    }

    private void string() {
        at++;
        while (at < source.length() && source.charAt(at) != '"') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void tag() {
        at++;
        var name = new StringBuilder();
        while (at < source.length() && source.charAt(at) != '>') {
            if (code()) {
                continue;
            }
            var c = source.charAt(at);
            if (c == '"' || c == '\'') {
                at++;
                value(name.toString(), c);
                name.setLength(0);
            } else {
                if (Character.isWhitespace(c)) {
                    name.setLength(0);
                } else if (c != '=') {
                    name.append(c);
                }
                at++;
            }
        }
        at++;
    }

    private void value(String name, char quote) {
        var text = new StringBuilder();
        while (at < source.length() && source.charAt(at) != quote) {
            if (!code()) {
                text.append(source.charAt(at++));
            }
        }
        at++;
        attributes.add(name);
        if (SHOWN.contains(name)) {
            keep(text.toString());
        }
    }
}
