using Microsoft.Extensions.Options;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Speech;

namespace ConsoleHost.Calling;

/// <summary>Calls the example business by voice: WAV files are the caller, and the receptionist's voice goes into another.</summary>
internal static class CallCommand
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(20);

    // What a frame takes in haste at the least, so that others who await it in real time do not seem slow to the call.
    private static readonly TimeSpan HastyFrame = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    public static async Task<int> RunAsync(string[] args, Stream output, TextWriter errors, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        if (!CallOptions.TryParse(args, out var options, out var problem))
        {
            await errors.WriteLineAsync(problem);
            return 2;
        }
        try
        {
            var turns = new List<(byte[] Sound, TimeSpan? At)>();
            foreach (var turn in options.Turns)
                turns.Add((await WavFile.ReadAsync(turn.File, cancellationToken), turn.At));
            var speech = CallSpeech.Read(options.Speech, options.Settings);
            if (options.IsFast && !speech.IsLocal)
                throw new InvalidDataException("--fast is for Local alone: services elsewhere listen and speak in real time.");
            // A call of minutes is not lost for a folder that is not there.
            if (options.Reply is { } reply)
                await File.Open(reply, FileMode.OpenOrCreate, FileAccess.Write).DisposeAsync();
            await CallAsync(options, turns, speech, output, new ErrorLog(errors), clock, cancellationToken);
            return 0;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or UnauthorizedAccessException or OptionsValidationException)
        {
            await errors.WriteLineAsync(wrong.Message);
            return 1;
        }
    }

    private static async Task CallAsync(
        CallOptions options, IReadOnlyList<(byte[] Sound, TimeSpan? At)> turns, CallSpeech speech, Stream output, ErrorLog log, TimeProvider clock, CancellationToken cancellationToken)
    {
        var heard = new HeardFrames();
        await using var host = await ChatHost.StartAsync(options.Chat, clock, cancellationToken, heard, speech, log);
        await using var session = host.Get<IVoiceBookingSessions>().Create(new SessionRequest(SessionChannel.Phone));
        IChatOutput written = options.Chat.IsJson ? new JsonChatOutput(output) : new TextChatOutput(output, host.Get<Business>(), showsCaller: true);
        var reply = new ReplySound();
        var floor = new CallFloor(session, written, reply);
        var following = floor.FollowAsync(cancellationToken);

        await session.StartAsync(cancellationToken);
        var length = await TalkAsync(session, host, floor, new CallerMicrophone(turns), heard, clock, options.IsFast, following, cancellationToken);
        await session.EndAsync(EndReason.Caller, cancellationToken);
        await following;
        if (options.Reply is { } file)
            await WavFile.WriteAsync(file, reply.ToEnd(length), cancellationToken);
    }

    /// <summary>Feeds a session from a microphone until all was said and answered.</summary>
    /// <returns>How long the call has lasted.</returns>
    internal static async Task<TimeSpan> TalkAsync(
        IVoiceBookingSession session, ChatHost host, CallFloor floor, ICallerMicrophone microphone, HeardFrames heard, TimeProvider clock, bool isFast, Task following,
        CancellationToken cancellationToken)
    {
        var frame = new byte[AudioFormat.Session.BytesPerSecond / 50];
        var (now, sent) = (TimeSpan.Zero, 0L);
        var began = clock.GetTimestamp();
        while (!following.IsCompleted && !microphone.IsDone)
        {
            await microphone.FillAsync(frame, now, floor.Answers, floor.IsQuiet);
            await session.SendAudioAsync(frame, cancellationToken);
            sent += frame.Length;
            await KeepPaceAsync(() => isFast && ((!floor.IsDeaf && heard.Bytes < sent - frame.Length) || floor.IsBusy || ThreadPool.PendingWorkItemCount > 0), clock, following, cancellationToken);

            now += Frame;
            // In haste no frame makes up for a slow one before it: a busy machine has a longer wait, and the same call.
            var due = isFast ? HastyFrame : now - clock.GetElapsedTime(began);
            if (due > TimeSpan.Zero)
                await Task.Delay(due, clock, cancellationToken);
            host.Clock.Advance(Frame);
        }
        return now;
    }

    /// <summary>Lets the call's time stand still while something is being worked on in real time; not for ever, since that may be stuck.</summary>
    private static async Task KeepPaceAsync(Func<bool> isBehind, TimeProvider clock, Task following, CancellationToken cancellationToken)
    {
        var since = clock.GetTimestamp();
        while (isBehind() && !following.IsCompleted && clock.GetElapsedTime(since) < LongestWait)
            await Task.Delay(TimeSpan.FromMilliseconds(1), clock, cancellationToken);
    }
}
