using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Tests.Booking;

public sealed class MessageTests
{
    private readonly Salon _salon = new();

    [Fact]
    public async Task A_message_is_cleaned_cut_and_kept_once()
    {
        var message = new CallbackMessage(Guid.NewGuid(), Salon.At(Salon.Monday, 8), "call-1", " Ana\u0000 ", " +1 212 555 0100\r\n", new string('a', 4999) + "🦊 and more");

        await _salon.Desk.LeaveMessageAsync(message);
        await _salon.Desk.LeaveMessageAsync(message);

        var kept = Assert.Single(await _salon.Store.GetMessagesAsync(DateTimeOffset.MinValue));
        Assert.Equal(("Ana", "+1 212 555 0100"), (kept.Name, kept.Contact));
        Assert.Equal(new string('a', 4999), kept.Text);
    }

    [Fact]
    public async Task A_message_without_a_way_to_answer_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _salon.Desk.LeaveMessageAsync(
            new CallbackMessage(Guid.NewGuid(), default, "call-1", "Ana", " \u0007 ", "Call me!")));
}
