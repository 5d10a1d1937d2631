using VoiceBookingKit.CalCom.Bookings;
using VoiceBookingKit.CalCom.Wire;

namespace VoiceBookingKit.CalCom;

/// <summary>What the calendar and its webhook share: one client, and one reading of the settings.</summary>
internal sealed class CalComConnection : IDisposable
{
    public CalComConnection(CalComOptions options, TimeProvider clock)
    {
        Options = options;
        Clock = clock;
        Client = new CalComClient(options, clock);
        Types = new EventTypeMap(options);
        Reader = new BookingReader(Client);
    }

    public CalComOptions Options { get; }

    public TimeProvider Clock { get; }

    public CalComClient Client { get; }

    public EventTypeMap Types { get; }

    public BookingReader Reader { get; }

    public void Dispose() => Client.Dispose();
}
