package be.mille.family;

/** Where a child was born. */
public enum PlaceOfBirth {
    HOSPITAL,
    BIRTH_CENTRE,
    HOME,
    ELSEWHERE
}
