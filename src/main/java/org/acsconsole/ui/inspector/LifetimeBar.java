package org.acsconsole.ui.inspector;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Visibility;
import org.jspecify.annotations.Nullable;

/** One token's life as a bar: what is over, now, and the mark ten minutes before the end, at which SDK clients refresh. */
public final class LifetimeBar extends Region {

    private static final double THICK = 0.9;
    private static final double LINE = 1.5;

    private final Rectangle whole = new Rectangle();
    private final Rectangle over = new Rectangle();
    private final Line refresh = new Line();
    private final Line now = new Line();
    private final Text nowText = newText();
    private final Text issuedText = newText();
    private final Text expiresText = newText();
    private final Text refreshText = newText();
    private double refreshAt;
    private double nowAt;

    public LifetimeBar() {
        getStyleClass().add("lifetime-bar");
        whole.getStyleClass().add("whole");
        over.getStyleClass().add("over");
        refresh.getStyleClass().add("refresh");
        now.getStyleClass().add("now");
        for (Node part : List.of(whole, over, refresh, now, nowText, issuedText, expiresText, refreshText)) {
            part.setManaged(false);
            getChildren().add(part);
        }
        Visibility.roomWhileVisible(this);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setVisible(false);
    }

    /** Draws the life; takes no room where it has no begin and end that can be drawn. */
    void show(ScreenContext context, @Nullable Instant issued, @Nullable Instant expires, Instant at) {
        setVisible(issued != null && expires != null && expires.isAfter(issued));
        if (issued != null && expires != null && isVisible()) {
            Duration life = Duration.between(issued, expires);
            refreshAt = share(life.minus(IssuedToken.EXPIRING_WITHIN), life);
            nowAt = share(Duration.between(issued, at), life);
            nowText.setText(context.texts().get("tokens.inspect.bar.now"));
            issuedText.setText(context.texts().get("tokens.inspect.bar.issued"));
            expiresText.setText(context.texts().get("tokens.inspect.bar.expires"));
            refreshText.setText(context.texts().get("tokens.inspect.bar.refresh"));
            setAccessibleText(context.texts()
                    .get(
                            "tokens.inspect.bar.text",
                            context.times().stamp(issued),
                            context.times().stamp(at),
                            context.times().stamp(expires.minus(IssuedToken.EXPIRING_WITHIN)),
                            context.times().stamp(expires)));
            requestLayout();
        }
    }

    private static double share(Duration part, Duration whole) {
        return Math.clamp((double) part.toMillis() / whole.toMillis(), 0, 1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getInsets().getTop() + em() * (3 * LINE + THICK) + getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double left = getInsets().getLeft();
        double width = getWidth() - left - getInsets().getRight();
        double top = getInsets().getTop() + em() * LINE;
        double bottom = top + em() * THICK;
        bar(whole, left, top, width);
        bar(over, left, top, width * nowAt);
        line(now, left + width * nowAt, top - em() * 0.3, bottom + em() * 0.3);
        line(refresh, left + width * refreshAt, top - em() * 0.3, bottom + em() * 0.3);
        place(nowText, left + width * nowAt - wide(nowText) / 2, top - em() * LINE / 2, width);
        place(issuedText, left, bottom + em() * LINE / 2, width);
        place(expiresText, left + width, bottom + em() * LINE / 2, width);
        place(refreshText, left + width * refreshAt - wide(refreshText) / 2, bottom + em() * LINE * 1.5, width);
    }

    private void bar(Rectangle bar, double x, double y, double width) {
        bar.setX(x);
        bar.setY(y);
        bar.setWidth(Math.max(0, width));
        bar.setHeight(em() * THICK);
    }

    private static void line(Line line, double x, double from, double to) {
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(from);
        line.setEndY(to);
    }

    private void place(Text text, double x, double y, double width) {
        double left = getInsets().getLeft();
        text.setX(Math.clamp(x, left, left + Math.max(0, width - wide(text))));
        text.setY(y);
    }

    private static double wide(Text text) {
        return text.getLayoutBounds().getWidth();
    }

    private double em() {
        return issuedText.getFont().getSize();
    }

    private static Text newText() {
        Text text = new Text();
        text.setTextOrigin(VPos.CENTER);
        text.getStyleClass().add("bar-text");
        return text;
    }
}
