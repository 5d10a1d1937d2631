using System.Text.Json;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Listening;

/// <summary>One version of the protocol, for one caller: where it connects, what it makes of messages, and how it waits. Not safe from many threads but for <see cref="IsPending"/>.</summary>
internal interface IListenDialect
{
    Uri Address { get; }

    /// <summary>How much audio is sent at once; zero for every frame as it comes.</summary>
    TimeSpan Chunk { get; }

    /// <summary>Whether silence is sent while no audio comes; otherwise <c>Finalize</c> and <c>KeepAlive</c> are.</summary>
    bool SendsSilence { get; }

    /// <summary>Whether the caller said something that is not final yet.</summary>
    bool IsPending { get; }

    /// <summary>Reads a message.</summary>
    /// <returns>Whether it was the last.</returns>
    /// <exception cref="JsonException">It cannot be read; others may.</exception>
    /// <exception cref="SpeechProviderException">Deepgram gives up.</exception>
    bool Read(ReadOnlySpan<byte> message, List<Heard> heard);

    /// <summary>Nothing more comes: what is pending stands.</summary>
    /// <param name="isTurnOver">Whether the audio ended, rather than the connection.</param>
    /// <param name="heard">Where it goes.</param>
    void Finish(bool isTurnOver, List<Heard> heard);
}
