namespace VoiceBookingKit.Booking;

/// <summary>Reads a message as it is kept.</summary>
internal static class MessageForm
{
    private const int MaxName = 100;
    private const int MaxContact = 254;
    private const int MaxText = 5000;

    /// <summary>Cleans and cuts a message.</summary>
    /// <exception cref="ArgumentException">The contact or the call's id is empty.</exception>
    public static CallbackMessage Read(CallbackMessage message)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(message.CallId, nameof(message));
        var contact = Cut(PlainText.Line(message.Contact), MaxContact);
        if (contact.Length == 0)
            throw new ArgumentException("A message needs a phone number or address to answer to.", nameof(message));

        return message with
        {
            At = message.At.ToUniversalTime(),
            Name = message.Name is not null && PlainText.Line(message.Name) is { Length: > 0 } name ? Cut(name, MaxName) : null,
            Contact = contact,
            Text = Cut(PlainText.Lines(message.Text), MaxText),
        };
    }

    // Not through the middle of a character beyond the basic plane.
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
