package org.acsconsole.ui.control;

import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** Makes the rows of a table that is read page by page: one that is shown near the end has the next page read. */
public final class PagedRows {

    private static final int NEAR_THE_END = 40;

    private PagedRows() {}

    /**
     * Gives the table such rows.
     *
     * @param more reads the next page, unless it is being read or there is none; returns at once
     */
    public static <S> void in(TableView<S> table, Runnable more) {
        table.setRowFactory(view -> {
            TableRow<S> row = new TableRow<>();
            row.indexProperty().subscribe(index -> {
                if (index.intValue() >= view.getItems().size() - NEAR_THE_END) {
                    more.run();
                }
            });
            return row;
        });
    }
}
