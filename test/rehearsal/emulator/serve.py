"""Serves the emulator on the loopback, with what it lacks for a rehearsal. Nothing of the emulator is copied here.

What is changed, and why:
- every judgement of a permission is written down, one JSON line each (REHEARSAL_CALLS);
- conditions that our roles make and the emulator does not know: rows' leading keys, the sender's address;
- how many functions run is written down (REHEARSAL_BUSY), and a function whose configuration changed begins afresh;
- what a call is judged on, where the emulator judges it on "*": the machine of a token, the domain of a sender;
- a machine's time limit that is an expression is worked out, a run knows how often it was redriven, and a task whose
  function fails before its token comes back has failed, as Step Functions documents;
- the loopback counts as TLS, because our policies refuse anything else;
- a secret's reference is its ARN, and its letters are without punctuation where the template says so;
- a table of a template says under which key it lies;
- a topic does not wait for the function that it calls, which is tried again and then laid aside, as on AWS;
- a request for a page carries its cookies apart from its headers, as an HTTP API does;
- every mail that was taken is kept as it was sent (REHEARSAL_MAILS);
- an output of a stack in another region is read there, as CloudFormation documents (Fn::GetStackOutput);
- resource types that it does not know, and alarms on several measures, are noted and made as nothing (REHEARSAL_UNKNOWN);
- functions and machines go by a clock that the rehearsal moves (REHEARSAL_CLOCK).
"""

import permissions  # noqa: F401
import services  # noqa: F401
import templates  # noqa: F401

# The last: it loads the whole emulator, which takes what the others have changed as it is then.
import clock  # noqa: F401 E402 I001

if __name__ == "__main__":
    from ministack.app import main

    main()
