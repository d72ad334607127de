package be.mille.sql;

/** Whether this database is a training space, with invented families, or a real one; said once, at its first start. */
public interface DatabaseSpace {
    boolean training();
}
