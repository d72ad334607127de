package be.mille.sealing;

import java.util.List;

/** Says which columns of a module's tables hold closed texts: whoever checks, erases or closes what is old asks for it. */
public interface SealedColumns {
    List<Table> tables();

    /**
     * One table with closed columns.
     *
     * @param name with its schema
     * @param row the column that identifies the row a seal is bound to
     * @param texts columns of text
     * @param lists columns of several texts
     */
    record Table(String name, String row, List<String> texts, List<String> lists) {}
}
