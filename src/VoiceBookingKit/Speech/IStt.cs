namespace VoiceBookingKit.Speech;

/// <summary>Turns a caller's live audio into words.</summary>
/// <remarks>
/// One call to <see cref="ListenAsync"/> is one caller's stream. An implementation is shared by all calls, so every member must be safe to use from many threads.
/// Audio is PCM16, little-endian, at the rate that its format names; the buffer behind a frame is only valid until the next frame is asked for.
/// </remarks>
public interface IStt
{
    /// <summary>
    /// Whether it tells when a turn ends (<see cref="Heard.TurnEnding"/>, <see cref="Heard.TurnResumed"/>, <see cref="Heard.TurnEnded"/>), so that the session need not judge by
    /// voice activity and words.
    /// </summary>
    bool JudgesTurns => false;

    /// <summary>Listens until the audio ends, and yields what was heard as it is heard.</summary>
    /// <param name="audio">Frames of 10 to 100 ms, in real time. Ending it lets the recogniser finish; what it then knows is still yielded.</param>
    /// <param name="format">Sample rate in Hz and channel count of every frame.</param>
    /// <param name="hints">Names and words that are likely here, such as services and staff; may be empty.</param>
    /// <param name="cancellationToken">Hang-up: stops at once, and nothing more is yielded.</param>
    /// <returns>
    /// For each utterance any number of <see cref="Heard.Interim"/>, then exactly one <see cref="Heard.Final"/>. Recognisers that judge turns add
    /// <see cref="Heard.TurnEnding"/> and <see cref="Heard.TurnResumed"/> as often as they like, and one <see cref="Heard.TurnEnded"/> after the turn's last final.
    /// Times count from the first frame.
    /// </returns>
    /// <exception cref="SpeechProviderException">The recogniser could not be reached, refused the key, or broke off.</exception>
    IAsyncEnumerable<Heard> ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio,
        AudioFormat format,
        RecognitionHints hints,
        CancellationToken cancellationToken = default);
}
