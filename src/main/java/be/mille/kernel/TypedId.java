package be.mille.kernel;

import java.io.Serializable;
import java.util.UUID;

/** A UUID that knows what it identifies. Implemented by one record per aggregate. */
public interface TypedId extends Serializable {
    UUID value();
}
