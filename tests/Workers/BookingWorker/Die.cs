using System.Diagnostics;

namespace VoiceBookingKit.BookingWorker;

/// <summary>Books, moves or cancels in both books, and is killed by SIGKILL at a step of it.</summary>
internal static class Die
{
    public static async Task<int> RunAsync(string ours, string theirs, string change, string step)
    {
        await using var books = new TwoBooks(ours, theirs, at =>
        {
            if (at == step)
                Process.GetCurrentProcess().Kill();
        });
        Console.WriteLine("ready");
        var standing = await TwoBooks.StandingAsync(books.Store);
        _ = change switch
        {
            "move" => await books.MoveAsync(standing!),
            "cancel" => await books.CancelAsync(standing!),
            _ => await books.BookAsync(),
        };
        return 0;
    }
}
