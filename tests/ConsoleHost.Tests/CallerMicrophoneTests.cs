using ConsoleHost.Calling;

namespace ConsoleHost.Tests;

public sealed class CallerMicrophoneTests
{
    private static readonly byte[] Sound = [1, 1];

    private readonly byte[] _frame = new byte[2];

    [Fact]
    public async Task After_an_interruption_the_next_turn_waits_for_its_answer()
    {
        var microphone = new CallerMicrophone([(Sound, TimeSpan.FromSeconds(3)), (Sound, null)]);
        Assert.False(await SpeaksAsync(microphone, 2, answers: 1, isQuiet: false));
        Assert.True(await SpeaksAsync(microphone, 3, answers: 1, isQuiet: false));

        // The answer that was cut off is over; the one to the interruption is still to come.
        Assert.False(await SpeaksAsync(microphone, 4, answers: 2, isQuiet: true));
        Assert.False(await SpeaksAsync(microphone, 5, answers: 2, isQuiet: true));
        Assert.False(await SpeaksAsync(microphone, 6, answers: 3, isQuiet: false));

        Assert.False(await SpeaksAsync(microphone, 7, answers: 3, isQuiet: true));
        Assert.True(await SpeaksAsync(microphone, 8, answers: 3, isQuiet: true));
    }

    private async Task<bool> SpeaksAsync(CallerMicrophone microphone, double seconds, long answers, bool isQuiet)
    {
        await microphone.FillAsync(_frame, TimeSpan.FromSeconds(seconds), answers, isQuiet);
        return _frame[0] != 0;
    }
}
