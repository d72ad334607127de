package be.mille.content;

/**
 * A text of a pack as it may be shown.
 *
 * @param language the language it is really in, for the {@code lang} attribute
 * @param draft nobody has reviewed it yet; professionals see the word beside it
 */
public record PackText(String text, String language, boolean draft) {}
