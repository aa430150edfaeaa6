package dev.aigoals.activities.guard;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Takes links, images and HTML out of a document; the words of a link stay. */
final class LinksOut extends AbstractVisitor {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\b[a-z][a-z0-9+.-]{1,20}://\\S*|\\b(?:javascript|vbscript|data|file|mailto|command|vscode|blob):\\S+"
                    + "|\\bwww\\.\\S+|(?<![\\w/])//[\\w-]+\\.\\S*|\\b[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
    private static final String LEFT_OUT = "…";

    @Override
    public void visit(Link link) {
        visitChildren(link);
        unwrap(link);
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        unwrap(image);
    }

    @Override
    public void visit(HtmlInline html) {
        html.unlink();
    }

    @Override
    public void visit(HtmlBlock html) {
        html.unlink();
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        definition.unlink();
    }

    @Override
    public void visit(Text text) {
        text.setLiteral(ADDRESS.matcher(text.getLiteral()).replaceAll(LEFT_OUT));
    }

    private static void unwrap(Node node) {
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            node.insertBefore(child);
            child = next;
        }
        node.unlink();
    }
}
