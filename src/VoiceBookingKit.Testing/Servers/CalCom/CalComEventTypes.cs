using System.Globalization;

namespace VoiceBookingKit.Testing.Servers.CalCom;

/// <summary>The event types of one Cal.com. Safe from many threads.</summary>
internal sealed class CalComEventTypes
{
    private readonly Lock _gate = new();
    private readonly List<CalComEventTypeSeed> _all = [];

    public void Add(CalComEventTypeSeed type)
    {
        lock (_gate)
            _all.Add(type);
    }

    public CalComEventTypeSeed? Find(string? id, string? slug, string? username, string? team)
    {
        lock (_gate)
        {
            return int.TryParse(id, CultureInfo.InvariantCulture, out var number)
                ? _all.FirstOrDefault(type => type.Id == number)
                : _all.FirstOrDefault(type => type.Slug == slug && type.Username == (username ?? team));
        }
    }
}
