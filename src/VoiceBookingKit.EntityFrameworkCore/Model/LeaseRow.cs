namespace VoiceBookingKit.EntityFrameworkCore.Model;

/// <summary>A piece of work that one of several machines does for a while.</summary>
internal sealed class LeaseRow
{
    public required string Name { get; init; }
    public required string Owner { get; set; }
    public DateTimeOffset Until { get; set; }
}
