package org.lagesbild.web.rights;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The text of a rights file, changed in one place and left alone everywhere else: people wrote it, with comments and in an
 * order of their own. Entries are lists with a dash, one field a line; what is written on one line in braces is refused.
 * Says nothing of whether the entries are right: see {@link RightsFile}.
 */
public final class RightsText {

    private static final String EMPTY = "principals:\n";

    private final String text;

    private RightsText(String text) {
        this.text = text;
    }

    /** Throws {@link RightsException} where it is no YAML at all. */
    public static RightsText of(String text) {
        RightsText read = new RightsText(text.isBlank() ? EMPTY : text.endsWith("\n") ? text : text + "\n");
        read.entries();
        return read;
    }

    public boolean has(String id) {
        return entry(id).isPresent();
    }

    /** Whether nobody stands in it. */
    public boolean empty() {
        return entries().isEmpty();
    }

    /** With this entry in the end; its lines begin with {@code - id:} and are indented here. */
    public RightsText with(List<String> lines) {
        StringBuilder block = new StringBuilder();
        lines.forEach(line -> block.append("  ").append(line).append('\n'));
        List<MappingNode> entries = entries();
        if (entries.isEmpty()) {
            return new RightsText(EMPTY.equals(text) ? text + block : bare() + EMPTY + block);
        }
        int end = lineEnd(last(entries.get(entries.size() - 1)));
        return new RightsText(text.substring(0, end) + block + text.substring(end));
    }

    /** With this field of the entry: replaced where it stands, else as its last line. */
    public RightsText with(String id, String field, String value) {
        MappingNode entry = entry(id).orElseThrow();
        Optional<NodeTuple> there = entry.getValue().stream()
                .filter(tuple -> name(tuple).equals(field))
                .findFirst();
        if (there.isPresent()) {
            Node old = there.get().getValueNode();
            return new RightsText(text.substring(0, at(old.getStartMark())) + value + text.substring(last(old)));
        }
        int end = lineEnd(last(entry));
        String indent = " ".repeat(entry.getStartMark().getColumn());
        return new RightsText(text.substring(0, end) + indent + field + ": " + value + "\n" + text.substring(end));
    }

    /** Without the entry, and without the comment right above it. */
    public RightsText without(String id) {
        MappingNode entry = entry(id).orElseThrow();
        int end = lineEnd(last(entry));
        int start = lineStart(at(entry.getStartMark()));
        int indent = text.indexOf('-', start) - start;
        while (start > 0 && commented(lineStart(start - 1), indent)) {
            start = lineStart(start - 1);
        }
        String rest = text.substring(0, start) + text.substring(end);
        return entries().size() == 1
                ? new RightsText(rest.replaceFirst("(?m)^principals:.*$", "principals: []"))
                : new RightsText(rest);
    }

    @Override
    public String toString() {
        return text;
    }

    private Optional<MappingNode> entry(String id) {
        return entries().stream().filter(entry -> id(entry).equals(id)).findFirst();
    }

    private List<MappingNode> entries() {
        List<MappingNode> entries = new ArrayList<>();
        for (Node node : sequence()) {
            if (!(node instanceof MappingNode entry) || entry.getFlowStyle() == FlowStyle.FLOW) {
                throw new RightsException(List.of("an entry is written in braces: write one field a line"));
            }
            entries.add(entry);
        }
        return entries;
    }

    private List<Node> sequence() {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            return root instanceof MappingNode file
                    ? file.getValue().stream()
                            .filter(tuple -> name(tuple).equals("principals"))
                            .map(NodeTuple::getValueNode)
                            .flatMap(list -> list instanceof SequenceNode sequence
                                    ? sequence.getValue().stream()
                                    : Stream.<Node>empty())
                            .toList()
                    : List.of();
        } catch (YAMLException e) {
            throw new RightsException(List.of("not a rights file: broken YAML"));
        }
    }

    private static String id(MappingNode entry) {
        return entry.getValue().stream()
                .filter(tuple -> name(tuple).equals("id"))
                .map(tuple -> scalar(tuple.getValueNode()))
                .findFirst()
                .orElse("");
    }

    private static String name(NodeTuple tuple) {
        return scalar(tuple.getKeyNode());
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** Where the node's last sign stands: a block's own end mark lies before whatever follows it. */
    private int last(Node node) {
        if (node instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.BLOCK) {
            return last(mapping.getValue().get(mapping.getValue().size() - 1).getValueNode());
        }
        if (node instanceof SequenceNode sequence && sequence.getFlowStyle() == FlowStyle.BLOCK) {
            return last(sequence.getValue().get(sequence.getValue().size() - 1));
        }
        return at(node.getEndMark());
    }

    /** Marks count letters, of which some take two places. */
    private int at(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    /** The text without its empty list of principals. */
    private String bare() {
        return text.replaceFirst("(?m)^principals:.*\\R?", "");
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    private boolean commented(int start, int indent) {
        return text.startsWith(" ".repeat(indent) + "#", start);
    }
}
