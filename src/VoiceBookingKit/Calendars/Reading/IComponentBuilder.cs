namespace VoiceBookingKit.Calendars.Reading;

/// <summary>Gathers the lines of one component of a calendar file.</summary>
internal interface IComponentBuilder
{
    /// <summary>Whether a line says something that counts.</summary>
    bool Wants(ContentLine line);

    /// <summary>Takes a line; one that does not count is passed over.</summary>
    void Add(ContentLine line, int number);
}
